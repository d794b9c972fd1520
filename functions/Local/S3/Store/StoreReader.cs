using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>Looks up objects and opens their bytes; nothing that it has looked up disappears before it is disposed.</summary>
internal sealed class StoreReader(ObjectFiles files, Database database) : IDisposable
{
    readonly IDisposable _reading = files.BeginReading();

    public T Look<T>(Func<SqliteConnection, T> query) => database.Read(query);

    public void Look(Action<SqliteConnection> query) => database.Read(connection => { query(connection); return true; });

    /// <summary>Opens a range of the bytes that the segments make.</summary>
    public Stream Open(IReadOnlyList<Segment> segments, long offset, long length) => new SegmentStream(files, segments, offset, length);

    public void Dispose() => _reading.Dispose();
}
