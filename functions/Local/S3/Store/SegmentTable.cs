using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>The rows of <c>s3_segment</c>: what an object's bytes are.</summary>
internal static class SegmentTable
{
    public static List<Segment> Of(SqliteConnection connection, long objectId) => connection.Query(
        "SELECT number, size, checksum, file, bytes FROM s3_segment WHERE object = $object ORDER BY number",
        row => new Segment(row.GetInt32(0), Contents.Read(row, size: 1, file: 3, bytes: 4), row.StringOrNull(2)), ("$object", objectId));

    public static void Insert(SqliteConnection connection, long objectId, IEnumerable<Segment> segments)
    {
        foreach (var segment in segments)
            connection.Execute(
                """
                INSERT INTO s3_segment (object, number, size, checksum, file, bytes)
                VALUES ($object, $number, $size, $checksum, $file, $bytes)
                """,
                ("$object", objectId), ("$number", segment.Number), ("$size", segment.Content.Size), ("$checksum", segment.Checksum),
                ("$file", segment.Content.File), ("$bytes", segment.Content.Bytes));
    }

    /// <summary>Removes an object's segments.</summary>
    /// <returns>The files that they referred to.</returns>
    public static List<string?> Delete(SqliteConnection connection, long objectId) => connection.Query(
        "DELETE FROM s3_segment WHERE object = $object RETURNING file", row => row.StringOrNull(0), ("$object", objectId));
}
