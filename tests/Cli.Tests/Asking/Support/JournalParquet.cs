using DuckDB.NET.Data;
using OnPut.Cli.Asking;

namespace OnPut.Cli.Tests.Asking.Support;

/// <summary>Writes files as the indexer does.</summary>
static class JournalParquet
{
    public static byte[] Of(params IEnumerable<Row> rows) =>
        OfSelect($"{JournalColumns.EmptySelect} UNION ALL BY NAME {string.Join(" UNION ALL BY NAME ", rows.Select(row => row.ToSelect()))}");

    public static byte[] OfSelect(string select)
    {
        var file = Path.Combine(Path.GetTempPath(), $"onput-{Guid.NewGuid():N}.parquet");
        try
        {
            using var connection = new DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY ({select}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)";
            command.ExecuteNonQuery();
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
