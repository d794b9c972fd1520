using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Locking;

/// <summary>The rows of <c>s3_legal_hold</c>, which go with their versions.</summary>
internal static class LegalHoldTable
{
    /// <returns>Whether a version is held; null where nobody ever said.</returns>
    public static bool? Find(SqliteConnection connection, ObjectVersion version) => connection.Single(
        "SELECT is_on FROM s3_legal_hold WHERE object = $object", row => (bool?)row.GetBoolean(0), ("$object", version.Id));

    public static void Put(SqliteConnection connection, ObjectVersion version, bool isOn) => connection.Execute(
        "INSERT OR REPLACE INTO s3_legal_hold (object, is_on) VALUES ($object, $on)", ("$object", version.Id), ("$on", isOn));
}
