namespace OnPut.Cli.Plan.Inventory;

/// <summary>A file that goes when nobody needs it any more.</summary>
sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"onput-plan-{Guid.NewGuid():N}");

    public void Fill(Stream content)
    {
        using var file = new FileStream(Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        content.CopyTo(file);
    }

    public void Dispose() => File.Delete(Path);
}
