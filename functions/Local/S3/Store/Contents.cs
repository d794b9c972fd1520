using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>What objects and parts have in common: columns that say where bytes are.</summary>
internal static class Contents
{
    public static Content Read(SqliteDataReader row, int size, int file, int bytes) => new(
        row.GetInt64(size), row.StringOrNull(file), row.IsDBNull(bytes) ? null : row.GetFieldValue<byte[]>(bytes));

    /// <summary>Whether an object or a part of an upload is kept in this file. Copies share one.</summary>
    public static bool IsReferenced(SqliteConnection connection, string file) => connection.Scalar<long>(
        "SELECT EXISTS (SELECT 1 FROM s3_segment WHERE file = $file) OR EXISTS (SELECT 1 FROM s3_upload_part WHERE file = $file)",
        ("$file", file)) == 1;

    public static List<string> Unreferenced(SqliteConnection connection, IEnumerable<string?> files) =>
        [.. files.OfType<string>().Where(file => !IsReferenced(connection, file))];
}
