using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Store;

namespace OnPut.Local.Offline;

/// <summary>
/// What is in a local cloud's data folder, whether a cloud runs on it or not: nothing in it is changed, created or held.
/// A running cloud goes on meanwhile, so an object that was listed may be gone when it is read.
/// </summary>
public sealed class StoredObjects
{
    readonly string _folder;

    StoredObjects(string folder) => _folder = folder;

    /// <exception cref="LocalCloudDataException">It is no data folder, or cannot be read.</exception>
    public static StoredObjects Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (!Directory.Exists(full))
            throw new LocalCloudDataException(full, "there is no such folder; name the data folder of a local cloud");
        if (!File.Exists(Path.Combine(full, LocalCloudData.CatalogueName)))
            throw new LocalCloudDataException(full, $"this is no data folder of a local cloud: it has no {LocalCloudData.CatalogueName}");
        var objects = new StoredObjects(full);
        objects.Buckets();
        return objects;
    }

    /// <summary>The names of all buckets, in order.</summary>
    public IReadOnlyList<string> Buckets() =>
        [.. Read(connection => BucketTable.List(connection, null, "", "", int.MaxValue)).Select(bucket => bucket.Name)];

    /// <summary>The current objects whose keys begin with a prefix and come after a key, in order; none where the bucket is unknown.</summary>
    public IReadOnlyList<StoredObject> List(string bucket, string prefix, string after) => Read(connection =>
    {
        if (BucketTable.Find(connection, bucket) is not { } row) return [];
        using var cursor = ListedObject.Current(connection, row);
        var page = Paging.Read(cursor, new ListRequest(prefix, "", after, int.MaxValue));
        return page.Entries.Select(item => new StoredObject(bucket, item.Key, item.ETag, item.Size)).ToList();
    });

    /// <summary>Copies an object's bytes.</summary>
    /// <returns>False where it is gone, or another one has taken its place.</returns>
    public async Task<bool> CopyAsync(StoredObject item, Stream destination, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var segment in Read(connection => Segments(connection, item)))
                await CopyAsync(segment.Content, destination, cancellationToken);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or KeyNotFoundException)
        {
            return false;
        }
    }

    static List<Segment> Segments(SqliteConnection connection, StoredObject item) =>
        BucketTable.Find(connection, item.Bucket) is { } bucket
        && ObjectTable.Newest(connection, bucket, item.Key) is { IsDeleteMarker: false } version && version.ETag == item.ETag
            ? SegmentTable.Of(connection, version.Id)
            : throw new KeyNotFoundException(item.Key);

    async Task CopyAsync(Content content, Stream destination, CancellationToken cancellationToken)
    {
        if (content.File is not { } id)
        {
            await destination.WriteAsync(content.Bytes, cancellationToken);
            return;
        }
        var path = ObjectFiles.PathOf(Path.Combine(_folder, LocalCloudData.ObjectsName), id);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        await file.CopyToAsync(destination, cancellationToken);
    }

    T Read<T>(Func<SqliteConnection, T> query)
    {
        try
        {
            using var connection = ReadOnlyCatalogue.Open(Path.Combine(_folder, LocalCloudData.CatalogueName));
            using var snapshot = connection.BeginTransaction(deferred: true);
            return query(connection);
        }
        catch (SqliteException failure)
        {
            throw new LocalCloudDataException(_folder, $"its catalogue cannot be read ({failure.Message})", failure);
        }
    }
}
