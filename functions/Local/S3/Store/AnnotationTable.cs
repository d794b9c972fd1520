using System.Text;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Checksums;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>The rows of <c>s3_annotation</c>. Names are BLOBs, so that they compare as UTF-8 bytes.</summary>
internal static class AnnotationTable
{
    const string Columns = "name, etag, checksum_algorithm, checksum, modified, length(payload)";

    public static (Annotation Annotation, byte[] Payload)? Find(SqliteConnection connection, ObjectVersion version, string name)
    {
        var found = connection.Query(
            $"SELECT {Columns}, payload FROM s3_annotation WHERE object = $object AND name = $name",
            row => (Map(row), row.GetFieldValue<byte[]>(6)), ("$object", version.Id), ("$name", Bytes(name)));
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>In order of their names.</summary>
    /// <param name="after">The name before the first; empty to begin.</param>
    public static List<Annotation> List(SqliteConnection connection, ObjectVersion version, string prefix, string after, int most) =>
        connection.Query(
            $"""
            SELECT {Columns} FROM s3_annotation
            WHERE object = $object AND name > $after AND substr(name, 1, length($prefix)) = $prefix ORDER BY name LIMIT $most
            """,
            Map, ("$object", version.Id), ("$after", Bytes(after)), ("$prefix", Bytes(prefix)), ("$most", most));

    /// <summary>Inserts an annotation, in the place of one with its name.</summary>
    public static void Put(SqliteConnection connection, ObjectVersion version, Annotation annotation, byte[] payload) => connection.Execute(
        """
        INSERT OR REPLACE INTO s3_annotation (object, name, etag, checksum_algorithm, checksum, modified, payload)
        VALUES ($object, $name, $etag, $algorithm, $checksum, $modified, $payload)
        """,
        ("$object", version.Id), ("$name", Bytes(annotation.Name)), ("$etag", annotation.ETag),
        ("$algorithm", annotation.Checksum.Algorithm.Name), ("$checksum", annotation.Checksum.Value),
        ("$modified", annotation.Modified.ToUnixTimeMilliseconds()), ("$payload", payload));

    /// <returns>How many others than the one of this name there are.</returns>
    public static int CountOthers(SqliteConnection connection, ObjectVersion version, string name) => connection.Scalar<int>(
        "SELECT count(*) FROM s3_annotation WHERE object = $object AND name <> $name", ("$object", version.Id), ("$name", Bytes(name)));

    /// <returns>Whether there was one.</returns>
    public static bool Delete(SqliteConnection connection, ObjectVersion version, string name) => connection.Execute(
        "DELETE FROM s3_annotation WHERE object = $object AND name = $name", ("$object", version.Id), ("$name", Bytes(name))) > 0;

    public static void DeleteAll(SqliteConnection connection, ObjectVersion version) =>
        connection.Execute("DELETE FROM s3_annotation WHERE object = $object", ("$object", version.Id));

    /// <summary>Keeps copies aside that outlive their version, for <see cref="TakeFromAside"/> in the same transaction.</summary>
    public static void CopyAside(SqliteConnection connection, ObjectVersion source, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO s3_annotation (object, name, etag, checksum_algorithm, checksum, modified, payload)
        SELECT -object, name, etag, checksum_algorithm, checksum, $now, payload FROM s3_annotation WHERE object = $object
        """,
        ("$object", source.Id), ("$now", now.ToUnixTimeMilliseconds()));

    public static void TakeFromAside(SqliteConnection connection, ObjectVersion source, ObjectVersion copy) => connection.Execute(
        "UPDATE s3_annotation SET object = $copy WHERE object = $aside", ("$aside", -source.Id), ("$copy", copy.Id));

    static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(name);

    static Annotation Map(SqliteDataReader row) => new(
        Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)),
        row.GetString(1),
        new Checksum(ChecksumAlgorithm.Find(row.GetString(2))!, ChecksumType.FullObject, row.GetString(3)),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetInt64(5));
}
