using System.Globalization;

namespace OnPut.Cli.Asking.Sources;

/// <summary>One journal's files on this machine, a folder a partition.</summary>
sealed class CachedJournal(string folder, TimeProvider time)
{
    /// <summary>A query that runs beside this one may still be reading what it has listed a while ago.</summary>
    static readonly TimeSpan InUse = TimeSpan.FromHours(1);

    const string DayPrefix = "dt=";
    const string DayFormat = "yyyy-MM-dd";

    public string PathOf(JournalFile file) => Path.Combine(
        folder,
        DayPrefix + file.Day.ToString(DayFormat, CultureInfo.InvariantCulture),
        JournalCache.Hash($"{file.Key}\n{file.ETag}") + ".parquet");

    /// <summary>Whether a file is there; if so, it counts as used now.</summary>
    public bool Has(JournalFile file)
    {
        var info = new FileInfo(PathOf(file));
        if (!info.Exists || info.Length != file.Size)
            return false;
        info.LastWriteTimeUtc = time.GetUtcNow().UtcDateTime;
        return true;
    }

    /// <param name="copy">Writes the content; false where there is none.</param>
    /// <returns>Whether the file is there now. It appears whole or not at all.</returns>
    public async Task<bool> StoreAsync(JournalFile file, Func<Stream, Task<bool>> copy)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            bool copied;
            await using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                copied = await copy(stream);
            if (copied)
                File.Move(part, path, overwrite: true);
            return copied;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Removes what is in the period's partitions and is neither to be kept nor in use.</summary>
    public void Evict(IEnumerable<string> keep, JournalPeriod period)
    {
        if (!Directory.Exists(folder))
            return;
        var kept = keep.ToHashSet(StringComparer.Ordinal);
        var unused = (time.GetUtcNow() - InUse).UtcDateTime;
        foreach (var partition in Directory.GetDirectories(folder, DayPrefix + "*").Where(path => IsIn(period, path)))
        {
            foreach (var file in Directory.GetFiles(partition).Where(path => !kept.Contains(path)))
                if (File.GetLastWriteTimeUtc(file) < unused)
                    File.Delete(file);
            if (!Directory.EnumerateFileSystemEntries(partition).Any())
                TryRemove(partition);
        }
    }

    static bool IsIn(JournalPeriod period, string path)
    {
        var name = Path.GetFileName(path).AsSpan(DayPrefix.Length);
        return DateOnly.TryParseExact(name, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && period.Includes(day);
    }

    static void TryRemove(string emptyFolder)
    {
        try
        {
            Directory.Delete(emptyFolder);
        }
        catch (IOException)
        {
            // A query beside this one has just put a file there.
        }
    }
}
