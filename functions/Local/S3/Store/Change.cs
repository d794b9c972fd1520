using Microsoft.Data.Sqlite;

namespace OnPut.Local.S3.Store;

/// <summary>One change of the catalogue, inside its transaction.</summary>
internal sealed class Change(SqliteConnection connection)
{
    readonly List<string?> _released = [];

    public SqliteConnection Connection => connection;

    /// <summary>Says that a row which referred to these files is gone; null for bytes that were in the row.</summary>
    public void Release(IEnumerable<string?> files) => _released.AddRange(files);

    /// <summary>The released files that nothing refers to now, at the end of the change: a copy may have taken one over.</summary>
    public List<string> Unreferenced() => Contents.Unreferenced(connection, _released);
}
