using Microsoft.Data.Sqlite;

namespace OnPut.Local.Offline;

/// <summary>Opens a catalogue without leaving a trace beside it ("Read-Only Databases" in SQLite's description of its WAL mode).</summary>
static class ReadOnlyCatalogue
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = $"{new Uri(path).AbsoluteUri}?{Mode(path)}",
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Without a log nobody has the file open, and it is complete. With one, the index that belongs to the log is shared where its owner
    /// runs, and is made in memory where the owner was killed.
    /// </summary>
    static string Mode(string path) => File.Exists(path + "-wal") ? "readonly_shm=1" : "immutable=1";
}
