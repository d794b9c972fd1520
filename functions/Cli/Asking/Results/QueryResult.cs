using DuckDB.NET.Data;

namespace OnPut.Cli.Asking.Results;

/// <summary>A result that is read row by row as it is made.</summary>
sealed class QueryResult(
    DuckDBCommand command, DuckDBDataReader reader, IReadOnlyList<ResultColumn> columns, CancellationToken cancellationToken) : IDisposable
{
    readonly CancellationTokenRegistration _cancelling = cancellationToken.Register(command.Cancel);

    /// <summary>None where a statement has no result.</summary>
    public IReadOnlyList<ResultColumn> Columns => columns;

    /// <exception cref="UserErrorException">The query failed on its way.</exception>
    public bool Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return columns.Count > 0 && reader.Read();
        }
        catch (DuckDBException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw QueryFailure.Of(failure);
        }
    }

    /// <summary>A cell of the row that was read last, in the form of its column; null for NULL.</summary>
    public object? this[int column] => reader.IsDBNull(column) ? null : reader.GetValue(column);

    public void Dispose()
    {
        _cancelling.Dispose();
        reader.Dispose();
        command.Dispose();
    }
}
