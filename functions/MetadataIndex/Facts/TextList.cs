namespace OnPut.MetadataIndex.Facts;

/// <summary>Keywords and authors, of which there may be several.</summary>
internal static class TextList
{
    const int Most = 100;

    /// <summary>Keywords in one text, separated by commas or semicolons.</summary>
    /// <returns>null where there are none.</returns>
    public static IReadOnlyList<string>? Split(string? text) =>
        text is null ? null : Distinct(text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ','));

    /// <returns>At most 100, each once; null where there are none.</returns>
    public static IReadOnlyList<string>? Distinct(IEnumerable<string> texts)
    {
        var kept = texts.Select(text => FactText.Fold(text)).OfType<string>().Distinct(StringComparer.Ordinal).Take(Most).ToList();
        return kept.Count == 0 ? null : kept;
    }

    /// <summary>Several authors as one text.</summary>
    public static string? Join(IEnumerable<string> texts) => Distinct(texts) is { } kept ? FactText.Fold(string.Join("; ", kept)) : null;
}
