using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>Columns that catalogues of earlier versions lack.</summary>
internal static class S3Columns
{
    const string Owner = "TEXT NOT NULL DEFAULT 'onput'";

    static readonly (string Table, string Name, string Definition)[] Later =
    [
        ("s3_bucket", "owner", Owner),
        ("s3_object", "owner", Owner),
        ("s3_object", "acl", "TEXT"),
        ("s3_object", "encryption", "TEXT"),
        ("s3_upload", "owner", Owner),
        ("s3_upload", "acl", "TEXT"),
        ("s3_upload", "encryption", "TEXT"),
        ("s3_upload", "lock", "TEXT"),
    ];

    public static void AddMissing(SqliteConnection connection)
    {
        foreach (var (table, name, definition) in Later)
            if (!IsThere(connection, table, name)) connection.Execute($"ALTER TABLE {table} ADD COLUMN {name} {definition}");
    }

    static bool IsThere(SqliteConnection connection, string table, string name) => connection.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM pragma_table_info($table) WHERE name = $name)", ("$table", table), ("$name", name)) == 1;
}
