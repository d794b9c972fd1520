using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Restoring;

/// <summary>Bytes that are not at hand.</summary>
internal static class ArchivedBytes
{
    /// <exception cref="Http.ServiceException"><c>InvalidObjectState</c>: they are archived, and not restored.</exception>
    public static void Require(SqliteConnection connection, ObjectVersion version)
    {
        if (StorageClasses.IsArchive(version.StorageClass) && RestorationTable.Find(connection, version) is not { IsDone: true })
            throw ObjectErrors.Archived(version.StorageClass);
    }
}
