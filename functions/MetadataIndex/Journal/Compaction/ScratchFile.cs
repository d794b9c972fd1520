namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>A temporary file that has no name from the start: it is gone when it is closed, and when the process is killed.</summary>
static class ScratchFile
{
    const int BufferSize = 1 << 16;

    public static FileStream Open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, BufferSize, FileOptions.Asynchronous);
        File.Delete(path);
        return file;
    }
}
