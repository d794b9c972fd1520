namespace OnPut.Local;

/// <summary>The data folder cannot be used.</summary>
public sealed class LocalCloudDataException(string folder, string problem, Exception? inner = null) : Exception($"{folder}: {problem}", inner)
{
    public string Folder { get; } = folder;
}
