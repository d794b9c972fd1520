namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>Puts rows together from the columns of a row group.</summary>
/// <param name="sources">The columns in their order; null for one that is null in every row.</param>
sealed class RowReader(IReadOnlyList<IColumnSource?> sources) : IColumns
{
    int _next;

    public JournalRow Read()
    {
        _next = 0;
        return JournalColumns.Pass(this, null);
    }

    public string Required(string name, string? value) => Optional(name, value) ?? throw Lacks(name);

    public DateTime Required(string name, DateTime? value) => Optional(name, value) ?? throw Lacks(name);

    public string? Optional(string name, string? value) => Next<ReadOnlyMemory<char>>()?.ToString();

    public bool? Optional(string name, bool? value) => Next<bool>();

    public int? Optional(string name, int? value) => Next<int>();

    public long? Optional(string name, long? value) => Next<long>();

    public double? Optional(string name, double? value) => Next<double>();

    public DateTime? Optional(string name, DateTime? value) => TimeOf(DateTimeKind.Utc);

    public DateTime? LocalTime(string name, DateTime? value) => TimeOf(DateTimeKind.Unspecified);

    public IReadOnlyList<string>? Optional(string name, IReadOnlyList<string>? value) => NextTexts();

    public IReadOnlyDictionary<string, string>? Optional(string name, IReadOnlyDictionary<string, string>? value)
    {
        var keys = NextTexts();
        var values = NextTexts();
        if (keys?.Count != values?.Count)
            throw new InvalidDataException($"{name} has keys without values");
        return keys?.Zip(values!).ToDictionary(entry => entry.First, entry => entry.Second, StringComparer.Ordinal);
    }

    DateTime? TimeOf(DateTimeKind kind) => Next<DateTime>() is { } time ? DateTime.SpecifyKind(time, kind) : null;

    T? Next<T>() where T : struct => NextSource<T>()?.Next();

    List<string>? NextTexts() => NextSource<ReadOnlyMemory<char>>()?.NextAll()?.ConvertAll(text => text.ToString());

    ColumnSource<T>? NextSource<T>() where T : struct => (ColumnSource<T>?)sources[_next++];

    static InvalidDataException Lacks(string name) => new($"a row has no {name}");
}
