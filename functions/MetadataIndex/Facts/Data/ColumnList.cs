namespace OnPut.MetadataIndex.Facts.Data;

/// <summary>Columns as they are found: the first thousand are kept, the others counted.</summary>
internal sealed class ColumnList
{
    public const int Most = 1_000;

    readonly List<ColumnFacts> _columns = [];

    /// <summary>Those not kept included.</summary>
    public int Count { get; private set; }

    public void Add(ReadOnlySpan<char> name, string? type)
    {
        if (Count++ < Most)
            _columns.Add(new(FactText.Name(name), type));
    }

    /// <returns>Null where there are none.</returns>
    public IReadOnlyList<ColumnFacts>? ToFacts(FactSheet facts, string format)
    {
        if (Count > Most)
            facts.Problem($"{format}: {Count:N0} columns, of which the first {Most:N0} are listed");
        return Count == 0 ? null : _columns;
    }
}
