using System.Text;

namespace OnPut.Cli.Asking.Query;

/// <summary>Where a query comes from.</summary>
static class QueryText
{
    /// <summary>Stands for standard input.</summary>
    const string Input = "-";

    /// <returns>Null where none is given.</returns>
    /// <exception cref="UserErrorException">Two are given, or the file is not there.</exception>
    public static async Task<string?> ReadAsync(string? argument, string? file, Stream input, CancellationToken cancellationToken)
    {
        if (argument is not null && file is not null)
            throw new UserErrorException("the query is given twice: as an argument and with --file.");
        if ((argument ?? file) == Input)
        {
            using var reader = new StreamReader(input, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        if (file is null)
            return argument;
        if (!File.Exists(file))
            throw new UserErrorException($"the query file '{file}' does not exist; name a file with SQL, or - for standard input.");
        return await File.ReadAllTextAsync(file, cancellationToken);
    }
}
