using System.Xml;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Store;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Listing;

/// <summary>How far the archived objects of a page are back, which a listing tells only where it is asked to.</summary>
internal sealed class RestoreStatuses
{
    readonly Dictionary<ListedObject, Restoration> _restorations = [];

    public static RestoreStatuses Find(SqliteConnection connection, S3Request request, Bucket bucket, IEnumerable<ListedObject> entries)
    {
        var found = new RestoreStatuses();
        if (request.Header("x-amz-optional-object-attributes")?.Contains("RestoreStatus", StringComparison.Ordinal) != true) return found;
        foreach (var entry in entries.Where(entry => StorageClasses.IsArchive(entry.StorageClass)))
            if (ObjectTable.Find(connection, bucket, entry.Key, entry.VersionId) is { } version
                && RestorationTable.Find(connection, version) is { } restoration)
                found._restorations[entry] = restoration;
        return found;
    }

    public void Write(XmlWriter xml, ListedObject entry)
    {
        if (!_restorations.TryGetValue(entry, out var restoration)) return;
        xml.Group("RestoreStatus", () =>
        {
            xml.Value("IsRestoreInProgress", !restoration.IsDone);
            if (restoration.Until is { } until) xml.Value("RestoreExpiryDate", until);
        });
    }
}
