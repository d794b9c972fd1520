using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>The catalogue and the files, kept in step.</summary>
internal sealed class S3Store(Database database, ObjectFiles files)
{
    public ContentWriter Contents { get; } = new(files);

    /// <summary>Opens the store in a folder, which is made where it is missing.</summary>
    public static async Task<S3Store> OpenAsync(Database database, string folder, CancellationToken cancellationToken)
    {
        await database.WriteAsync(S3Columns.AddMissing, cancellationToken);
        var run = await database.WriteAsync(CounterTable.NextRun, cancellationToken);
        return new S3Store(database, new ObjectFiles(Path.Combine(folder, LocalCloudData.ObjectsName), run));
    }

    /// <summary>Runs <paramref name="work"/> in a transaction and completes when it is durable. Files left unreferenced go.</summary>
    public async Task<T> ChangeAsync<T>(Func<Change, T> work, CancellationToken cancellationToken)
    {
        var (result, unreferenced) = await database.WriteAsync(
            connection =>
            {
                var change = new Change(connection);
                return (work(change), change.Unreferenced());
            },
            cancellationToken);
        files.Remove(unreferenced);
        return result;
    }

    /// <inheritdoc cref="ChangeAsync{T}"/>
    public Task ChangeAsync(Action<Change> work, CancellationToken cancellationToken) =>
        ChangeAsync(change => { work(change); return true; }, cancellationToken);

    /// <inheritdoc cref="Database.Read{T}"/>
    public T Read<T>(Func<SqliteConnection, T> query) => database.Read(query);

    /// <summary>As <see cref="Read{T}"/>, and what was read of can be streamed until the reader is disposed.</summary>
    public StoreReader BeginReading() => new(files, database);

    /// <summary>Removes what a crash left behind.</summary>
    public void Sweep(CancellationToken cancellationToken) => OrphanSweep.Run(database, files, cancellationToken);
}
