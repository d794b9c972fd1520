using System.Security.Cryptography;
using System.Text;

namespace OnPut.Cli.Asking.Sources;

/// <summary>Files of journals on this machine. A name stands for one content for ever: what is there need not be fetched again.</summary>
sealed class JournalCache(string folder, TimeProvider time)
{
    const int AtOnce = 8;

    /// <summary>Fetches what is not there yet, and drops what is no longer listed.</summary>
    /// <returns>The paths of all files of the period.</returns>
    /// <exception cref="UserErrorException">The journal cannot be read.</exception>
    public async Task<IReadOnlyList<string>> FetchAsync(
        IJournalSource source, JournalPeriod period, DownloadProgress progress, CancellationToken cancellationToken)
    {
        MakeFolder();
        var place = new CachedJournal(Path.Combine(folder, Hash(source.Identity)), time);
        // Compaction takes files away while they are fetched; what took their place is in a second list.
        for (var tries = 2; tries > 0; tries--)
        {
            var files = await source.ListAsync(period, cancellationToken);
            if (!await FetchAsync(source, files, place, progress, cancellationToken))
                continue;
            var paths = files.Select(place.PathOf).ToList();
            place.Evict(paths, period);
            return paths;
        }
        throw new UserErrorException("the journal's files are replaced faster than they can be read; try again in a moment");
    }

    /// <summary>A short name for a long one.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"the cache folder '{folder}' cannot be made; choose another with --cache, or none with --no-cache", failure);
        }
    }

    /// <returns>False where one of them is gone.</returns>
    static async Task<bool> FetchAsync(
        IJournalSource source, IReadOnlyList<JournalFile> files, CachedJournal place, DownloadProgress progress,
        CancellationToken cancellationToken)
    {
        var missing = files.Where(file => !place.Has(file)).ToList();
        var allThere = true;
        progress.Begin(missing.Count, missing.Sum(file => file.Size));
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(missing, options, async (file, cancel) =>
        {
            if (!await place.StoreAsync(file, destination => source.CopyAsync(file, destination, cancel)))
                Volatile.Write(ref allThere, false);
            progress.Fetched(file.Size);
        });
        progress.End();
        return allThere;
    }
}
