using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local;

/// <summary>The data folder, held by one local cloud at a time.</summary>
sealed class LocalCloudData : IDisposable
{
    /// <summary>The catalogue's file in the folder.</summary>
    public const string CatalogueName = "catalogue.db";

    /// <summary>The folder of the objects' files in the folder.</summary>
    public const string ObjectsName = "objects";

    const string LockName = "lock";

    readonly FileStream _lock;

    LocalCloudData(string folder, FileStream held)
    {
        Folder = folder;
        _lock = held;
    }

    public string Folder { get; }

    /// <param name="reset">Whether to delete what an earlier run left. Nothing else in the folder is touched.</param>
    /// <exception cref="LocalCloudDataException">Another local cloud holds it, or it cannot be written to.</exception>
    public static LocalCloudData Open(string path, bool reset)
    {
        var folder = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(folder);
            var data = new LocalCloudData(folder, Hold(folder));
            if (reset)
                data.Reset();
            return data;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LocalCloudDataException(folder, $"the data folder cannot be written to; choose another ({failure.Message})", failure);
        }
    }

    /// <exception cref="LocalCloudDataException">What is there is no catalogue.</exception>
    public Database OpenCatalogue(params ReadOnlySpan<string> schemas)
    {
        try
        {
            return Database.Open(Path.Combine(Folder, CatalogueName), schemas);
        }
        catch (SqliteException failure)
        {
            throw new LocalCloudDataException(Folder, $"its catalogue cannot be read; begin anew with --reset ({failure.Message})", failure);
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>The system frees the lock when the process ends, however it ends.</summary>
    static FileStream Hold(string folder)
    {
        var path = Path.Combine(folder, LockName);
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (File.Exists(path))
        {
            throw new LocalCloudDataException(folder, "another local cloud runs on this data folder; end it or choose another folder", failure);
        }
    }

    void Reset()
    {
        // Only beside a catalogue can a folder of that name be ours.
        if (!File.Exists(Path.Combine(Folder, CatalogueName)))
            return;
        if (Directory.Exists(Path.Combine(Folder, ObjectsName)))
            Directory.Delete(Path.Combine(Folder, ObjectsName), recursive: true);
        foreach (var suffix in new[] { "-wal", "-shm", "" })
            File.Delete(Path.Combine(Folder, CatalogueName + suffix));
    }
}
