namespace OnPut.Cli.Asking.Results;

/// <summary>Writes a result as it is read.</summary>
interface IResultWriter
{
    /// <returns>How many rows the result has.</returns>
    long Write(QueryResult result);
}
