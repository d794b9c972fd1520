namespace OnPut.Local.S3.Store;

/// <summary>Content that is on disk but not yet in the catalogue: gone on dispose, unless it was kept.</summary>
internal sealed class IncomingContent(ObjectFiles files, Content content) : IDisposable
{
    bool _kept;

    public Content Content => content;

    /// <summary>Says that the catalogue refers to it now.</summary>
    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (!_kept && content.File is { } file) files.Remove([file]);
    }
}
