namespace OnPut.Core.Tests.Support;

/// <summary>The files of <c>events/</c>.</summary>
public static class SampleEvents
{
    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "events");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));
}
