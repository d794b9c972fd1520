namespace OnPut.Cli.Demo;

/// <summary>The samples in a folder that goes when they are uploaded.</summary>
sealed class SampleFolder : IDisposable
{
    public SampleFolder() => SampleFiles.Write(Path);

    public string Path { get; } = Directory.CreateTempSubdirectory("onput-samples-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
