namespace OnPut.Archiving.Costs;

/// <summary>
/// How many objects there are and how many bytes they have, apart for those under 128 KB. Costs depend on nothing else of them: many
/// objects are priced at once by adding up their tallies.
/// </summary>
public readonly record struct SizeTally(long SmallObjects, long SmallBytes, long LargeObjects, long LargeBytes)
{
    public long Objects => SmallObjects + LargeObjects;

    public long Bytes => SmallBytes + LargeBytes;

    /// <param name="size">Bytes of one object, 0 or more.</param>
    public static SizeTally Of(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return IsSmall(size) ? new(1, size, 0, 0) : new(0, 0, 1, size);
    }

    public static SizeTally operator +(SizeTally one, SizeTally other) => new(
        one.SmallObjects + other.SmallObjects,
        one.SmallBytes + other.SmallBytes,
        one.LargeObjects + other.LargeObjects,
        one.LargeBytes + other.LargeBytes);

    internal static bool IsSmall(long size) => size < ClassTerms.MinimumSize;
}
