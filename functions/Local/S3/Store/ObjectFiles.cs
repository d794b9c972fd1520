using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace OnPut.Local.S3.Store;

/// <summary>
/// The files under <c>objects/</c>. A name is made here, of the number of this run and a counter, never of anything a client
/// sent; a file counts only once the catalogue refers to it, so it is written in its place and needs no renaming.
/// </summary>
internal sealed class ObjectFiles
{
    const int IdLength = 18;

    readonly string _folder;
    readonly long _run;
    readonly DeferredRemovals _removals;
    long _created;

    /// <param name="run">A number that no earlier run over the same folder had.</param>
    public ObjectFiles(string folder, long run)
    {
        (_folder, _run) = (folder, run);
        _removals = new DeferredRemovals(id => File.Delete(PathOf(id)));
        for (var shard = 0; shard <= byte.MaxValue; shard++)
            Directory.CreateDirectory(Path.Combine(folder, shard.ToString("x2", CultureInfo.InvariantCulture)));
        DirectoryEntries.Flush(folder);
    }

    /// <summary>Creates an empty file.</summary>
    public SafeFileHandle Create(out string id)
    {
        id = string.Create(CultureInfo.InvariantCulture, $"{_run:x8}{Interlocked.Increment(ref _created):x10}");
        return File.OpenHandle(PathOf(id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Opens a file that the catalogue refers to; between <see cref="BeginReading"/> and its end it is there.</summary>
    public SafeFileHandle Open(string id) =>
        File.OpenHandle(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Where a file is below the folder that was given to the constructor.</summary>
    public static string PathOf(string folder, string id) => Path.Combine(folder, id[^2..], id);

    /// <summary>Returns when the file's bytes and its name are on disk.</summary>
    public void Flush(SafeFileHandle file, string id)
    {
        RandomAccess.FlushToDisk(file);
        DirectoryEntries.Flush(Path.GetDirectoryName(PathOf(id))!);
    }

    /// <inheritdoc cref="DeferredRemovals.BeginReading"/>
    public IDisposable BeginReading() => _removals.BeginReading();

    /// <summary>Removes files that the catalogue no longer refers to, each when its last reader has finished.</summary>
    public void Remove(IEnumerable<string> ids) => _removals.Remove(ids);

    /// <summary>The ids of files that an earlier run made.</summary>
    public IEnumerable<string> OfEarlierRuns() => Directory
        .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetFileName(path))
        .Where(id => id.Length == IdLength && !id.StartsWith(_run.ToString("x8", CultureInfo.InvariantCulture), StringComparison.Ordinal));

    string PathOf(string id) => PathOf(_folder, id);
}
