using DuckDB.NET.Data;
using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>Asks DuckDB about files of the journal in a folder of their own.</summary>
internal sealed class DuckDb : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onput-journal-");
    readonly DuckDBConnection _connection = new("DataSource=:memory:");
    int _files;

    public DuckDb() => _connection.Open();

    /// <summary>What is to be read, as a table function over all files.</summary>
    public string Journal => $"read_parquet('{_folder.FullName}/*.parquet')";

    public async Task AddAsync(params IReadOnlyCollection<JournalRow> rows) => Add(await Files.WriteAsync(rows));

    public void Add(byte[] file) => File.WriteAllBytes(Path.Combine(_folder.FullName, $"{_files++:D5}.parquet"), file);

    /// <summary>The answer's rows; lists and maps are text as DuckDB writes them.</summary>
    public List<object?[]> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? null : reader.GetValue(field))]);
        return rows;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Delete(recursive: true);
    }
}
