using System.Globalization;
using DuckDB.NET.Data;
using OnPut.Cli.Asking.Results;

namespace OnPut.Cli.Asking;

/// <summary>DuckDB in memory with the tables <c>journal</c> and <c>objects</c>, shut off from everything else on the machine.</summary>
sealed class JournalDatabase : IDisposable
{
    readonly string _spillFolder = Path.Combine(Path.GetTempPath(), $"onput-query-{Guid.NewGuid():N}");
    readonly DuckDBConnection _connection = new("Data Source=:memory:");

    readonly string? _temporaryFolder;

    JournalDatabase(string? temporaryFolder)
    {
        _temporaryFolder = temporaryFolder;
        _connection.Open();
    }

    /// <param name="files">The journal's files; without any the tables are there and empty.</param>
    /// <param name="temporaryFolder">A folder of these files that goes with the database; null where they stay.</param>
    /// <exception cref="UserErrorException">A file is no journal.</exception>
    public static JournalDatabase Open(IReadOnlyList<string> files, string? temporaryFolder, CancellationToken cancellationToken)
    {
        var database = new JournalDatabase(temporaryFolder);
        try
        {
            foreach (var statement in database.Limits().Concat(JournalTables.Statements(files)).Concat(Locks(files)))
                database.Execute(statement, cancellationToken);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs all of a script; what its last statement answers is the result.</summary>
    /// <exception cref="UserErrorException">DuckDB refuses it.</exception>
    public QueryResult Run(string script, CancellationToken cancellationToken, params IEnumerable<DuckDBParameter> parameters)
    {
        var statements = SqlScript.Split(script);
        if (statements.Count == 0)
            throw new UserErrorException("the query is empty; 'onput query --tables' shows what can be asked.");
        foreach (var statement in statements.SkipLast(1))
            Execute(statement, cancellationToken);
        var values = parameters.ToList();
        return Shape(statements[^1], values, cancellationToken) is { } shapes
            ? Open(Shaped(statements[^1], shapes), values, [.. shapes.Select(shape => shape.Column)], cancellationToken)
            : Open(statements[^1], values, null, cancellationToken);
    }

    public void Dispose()
    {
        _connection.Dispose();
        foreach (var folder in new[] { _spillFolder, _temporaryFolder })
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
    }

    IEnumerable<string> Limits()
    {
        var half = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;
        yield return string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{half >> 20}MiB'");
        yield return string.Create(CultureInfo.InvariantCulture, $"SET threads = {Environment.ProcessorCount}");
        yield return $"SET temp_directory = {Sql.Text(_spillFolder)}";
        yield return "SET autoload_known_extensions = false";
        yield return "SET autoinstall_known_extensions = false";
        yield return "SET TimeZone = 'UTC'";
        // Of many small files the footers cost the most; their bytes are in the system's own cache.
        yield return "SET parquet_metadata_cache = true";
        yield return "SET enable_external_file_cache = false";
    }

    /// <summary>A query may come from anywhere: it sees the journal's files and nothing else, and cannot change that.</summary>
    static IEnumerable<string> Locks(IReadOnlyList<string> files) =>
    [
        $"SET allowed_paths = {Sql.List(files)}",
        "SET enable_external_access = false",
        "SET lock_configuration = true",
    ];

    /// <returns>Null for a statement that is no query, which is run as it is, and for one that is wrong, which then says why.</returns>
    List<ColumnShape>? Shape(string statement, List<DuckDBParameter> parameters, CancellationToken cancellationToken)
    {
        try
        {
            using var description = Open($"DESCRIBE SELECT * FROM (\n{statement}\n)", parameters, null, cancellationToken);
            var shapes = new List<ColumnShape>();
            while (description.Read())
                shapes.Add(ColumnShape.Of((string)description[0]!, (string)description[1]!));
            return shapes;
        }
        catch (UserErrorException)
        {
            return null;
        }
    }

    static string Shaped(string statement, List<ColumnShape> shapes)
    {
        var names = shapes.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"c{index}")).ToList();
        var expressions = shapes.Zip(names, (shape, name) => string.Format(CultureInfo.InvariantCulture, shape.Expression, name));
        return $"SELECT {string.Join(", ", expressions)} FROM (\n{statement}\n) AS asked ({string.Join(", ", names)})";
    }

    void Execute(string statement, CancellationToken cancellationToken)
    {
        using var result = Open(statement, [], null, cancellationToken);
        while (result.Read()) { }
    }

    /// <param name="columns">Null to take them as the statement has them.</param>
    QueryResult Open(
        string statement, List<DuckDBParameter> parameters, IReadOnlyList<ResultColumn>? columns, CancellationToken cancellationToken)
    {
        var command = _connection.CreateCommand();
        using var cancelling = cancellationToken.Register(command.Cancel);
        try
        {
#pragma warning disable CA2100 // The user's own query, or one whose values are parameters.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.UseStreamingMode = true;
            foreach (var parameter in parameters)
                command.Parameters.Add(new DuckDBParameter(parameter.ParameterName, parameter.Value));
            var reader = command.ExecuteReader();
            return new(command, reader, columns ?? AsTheyAre(reader), cancellationToken);
        }
        catch (Exception failure)
        {
            command.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (failure is DuckDBException refusal)
                throw QueryFailure.Of(refusal);
            throw;
        }
    }

    static IReadOnlyList<ResultColumn> AsTheyAre(DuckDBDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(index => new ResultColumn(reader.GetName(index), CellForm.Plain))];
}
