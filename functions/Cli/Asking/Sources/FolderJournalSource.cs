using OnPut.Local.Offline;

namespace OnPut.Cli.Asking.Sources;

/// <summary>The journal in a local cloud's data folder.</summary>
sealed class FolderJournalSource(StoredObjects objects, string folder, string bucket, JournalKeys keys) : IJournalSource
{
    public string Identity => $"{Path.GetFullPath(folder)}\n{bucket}\n{keys.Prefix}";

    public Task<IReadOnlyList<JournalFile>> ListAsync(JournalPeriod period, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<JournalFile>>(
        [
            .. from item in objects.List(bucket, keys.Start, keys.Before(period))
               where keys.DayOf(item.Key) is not null
               select new JournalFile(item.Key, keys.DayOf(item.Key)!.Value, item.ETag, item.Size),
        ]);

    public Task<bool> CopyAsync(JournalFile file, Stream destination, CancellationToken cancellationToken) =>
        objects.CopyAsync(new(bucket, file.Key, file.ETag, file.Size), destination, cancellationToken);

    public void Dispose() { }
}
