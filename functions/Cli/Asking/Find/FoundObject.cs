using OnPut.Cli.Asking.Results;

namespace OnPut.Cli.Asking.Find;

/// <summary>A row of a search for people, by the names of its columns.</summary>
sealed class FoundObject(IReadOnlyDictionary<string, (ResultColumn Column, object? Cell)> cells)
{
    public static FoundObject Read(QueryResult result) =>
        new(result.Columns.Select((column, index) => (column, Cell: result[index])).ToDictionary(pair => pair.column.Name, pair => pair));

    /// <summary>As people read it; empty where nobody knows.</summary>
    public string Text(string column) => PeopleText.Of(cells[column].Column, cells[column].Cell);

    /// <returns>Null where nobody knows.</returns>
    public object? Value(string column) => cells[column].Cell;
}
