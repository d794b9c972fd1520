using OnPut.EndToEnd.Support;

[assembly: AssemblyFixture(typeof(BuiltFunctions))]

namespace OnPut.EndToEnd.Support;

/// <summary>Builds the functions as the local cloud does, once, so that the tests can take them as they are.</summary>
public sealed class BuiltFunctions : IAsyncLifetime
{
    static readonly string[] Folders = ["Thumbnails", "MetadataIndex", "ArchiveTags"];

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in Folders)
            (await Programs.RunAsync("dotnet", ["build", Path.Combine("functions", folder), "-c", "Release", "--nologo"])).Succeeded();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
