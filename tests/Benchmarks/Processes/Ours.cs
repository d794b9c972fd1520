using System.Globalization;
using OnPut.EndToEnd.Support;

namespace OnPut.Benchmarks.Processes;

/// <summary>The function's renderer, ahead-of-time compiled and with the environment that template.yaml gives it.</summary>
static class Ours
{
    const string Project = "tests/RenderBench";
    const string Assembly = "OnPut.RenderBench";

    /// <exception cref="BenchmarkException">It cannot be built.</exception>
    public static async Task<RenderProgram> PublishAsync(int threads, CancellationToken cancellationToken)
    {
        var folder = Scratch.Folder("ours");
        await Tool.RunAsync(
            "dotnet",
            ["publish", Project, "-c", "Release", "--use-current-runtime", "-p:PublishAot=true", "-p:StripSymbols=true", "-o", folder, "--nologo"],
            Repository.Root,
            "it comes with the .NET SDK.",
            cancellationToken);
        return new(
            "ours",
            Path.Combine(folder, OperatingSystem.IsWindows() ? $"{Assembly}.exe" : Assembly),
            [threads.ToString(CultureInfo.InvariantCulture)],
            new Dictionary<string, string> { ["MALLOC_ARENA_MAX"] = "1" });
    }
}
