namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>What archives claim, put the same way for all of them.</summary>
internal static class ArchiveClaims
{
    public const int MostNames = 20;

    /// <returns>The most that a number can hold where the claims are beyond it.</returns>
    public static long? Sum(IEnumerable<long> sizes)
    {
        var sum = 0L;
        foreach (var size in sizes)
            sum = size > long.MaxValue - sum ? long.MaxValue : sum + size;
        return sum;
    }

    /// <returns>To two digits after the point.</returns>
    public static double? Ratio(long? uncompressed, long length) =>
        uncompressed is { } size && length > 0 ? Math.Round((double)size / length, 2) : null;

    /// <summary>The first ones.</summary>
    /// <returns>null where there are none.</returns>
    public static IReadOnlyList<string>? Names(IEnumerable<string> names)
    {
        var kept = names.Take(MostNames).Select(name => FactText.Name(name)).Where(name => name.Length > 0).ToList();
        return kept.Count == 0 ? null : kept;
    }
}
