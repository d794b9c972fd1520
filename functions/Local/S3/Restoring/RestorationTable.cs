using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Restoring;

/// <summary>The rows of <c>s3_restoration</c>, which go with their versions.</summary>
internal static class RestorationTable
{
    const string Columns = "ready, days, until";

    /// <returns>Null where the version is not archived, or nobody has asked for it.</returns>
    public static Restoration? Find(SqliteConnection connection, ObjectVersion version) => StorageClasses.IsArchive(version.StorageClass)
        ? connection.Single($"SELECT {Columns} FROM s3_restoration WHERE object = $object", row => Map(row, 0), ("$object", version.Id))
        : null;

    /// <summary>Inserts a restoration, in the place of one of the same version.</summary>
    public static void Put(SqliteConnection connection, long versionId, Restoration restoration) => connection.Execute(
        "INSERT OR REPLACE INTO s3_restoration (object, ready, days, until) VALUES ($object, $ready, $days, $until)",
        ("$object", versionId), ("$ready", restoration.Ready.ToUnixTimeMilliseconds()), ("$days", restoration.Days),
        ("$until", restoration.Until?.ToUnixTimeMilliseconds()));

    public static void Delete(SqliteConnection connection, long versionId) =>
        connection.Execute("DELETE FROM s3_restoration WHERE object = $object", ("$object", versionId));

    /// <returns>When the next one becomes readable or goes; null where none does.</returns>
    public static DateTimeOffset? Earliest(SqliteConnection connection) => connection.Single(
        "SELECT coalesce(until, ready) FROM s3_restoration ORDER BY coalesce(until, ready) LIMIT 1", row => (DateTimeOffset?)Time(row, 0));

    /// <summary>Those which become readable or go at a time, or should have before.</summary>
    public static List<(long VersionId, Restoration Restoration)> Due(SqliteConnection connection, DateTimeOffset at, int most) =>
        connection.Query(
            $"SELECT object, {Columns} FROM s3_restoration WHERE coalesce(until, ready) <= $at ORDER BY coalesce(until, ready) LIMIT $most",
            row => (row.GetInt64(0), Map(row, 1)), ("$at", at.ToUnixTimeMilliseconds()), ("$most", most));

    static Restoration Map(SqliteDataReader row, int first) =>
        new(Time(row, first), row.GetInt32(first + 1), row.IsDBNull(first + 2) ? null : Time(row, first + 2));

    static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
