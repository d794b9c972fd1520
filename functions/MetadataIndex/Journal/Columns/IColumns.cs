namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>
/// What <see cref="JournalColumns.Pass"/> tells each column to: its name, its type by the overload, the value that a given row has in
/// it. The answer is the value for a row that is made. So one list of columns serves the schema (which only hears names and types),
/// writing (which takes values) and reading (which gives them).
/// </summary>
interface IColumns
{
    string Required(string name, string? value);

    DateTime Required(string name, DateTime? value);

    string? Optional(string name, string? value);

    bool? Optional(string name, bool? value);

    int? Optional(string name, int? value);

    long? Optional(string name, long? value);

    double? Optional(string name, double? value);

    /// <summary>A time in UTC.</summary>
    DateTime? Optional(string name, DateTime? value);

    /// <summary>A time by a clock of which nobody need know where it stood.</summary>
    DateTime? LocalTime(string name, DateTime? value);

    IReadOnlyList<string>? Optional(string name, IReadOnlyList<string>? value);

    IReadOnlyDictionary<string, string>? Optional(string name, IReadOnlyDictionary<string, string>? value);
}
