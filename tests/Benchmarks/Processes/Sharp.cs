using System.Globalization;

namespace OnPut.Benchmarks.Processes;

/// <summary>npm's sharp, installed into a folder of this repository's artifacts.</summary>
static class Sharp
{
    public const string Version = "0.35.5";

    /// <summary>A pipeline a size, as its documentation shows it.</summary>
    public const string Documented = "documented";

    /// <summary>One decode, and every size from its pixels.</summary>
    public const string Once = "once";

    const string Missing = "sharp is compared with as a Node program; install Node.js 20 or later from https://nodejs.org.";

    /// <returns>The folder that it is installed in.</returns>
    /// <exception cref="BenchmarkException">Node.js or npm is missing, or the registry cannot be reached.</exception>
    public static async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        var folder = Scratch.Folder("sharp", Version);
        await Tool.RunAsync("node", ["--version"], folder, Missing, cancellationToken);
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "sharp")))
            await Tool.RunAsync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, $"sharp@{Version}"], folder, Missing, cancellationToken);
        return folder;
    }

    /// <param name="way"><see cref="Documented"/> or <see cref="Once"/>.</param>
    public static RenderProgram Program(string folder, string way, int threads) => new(
        $"sharp {way}",
        "node",
        [Path.Combine(AppContext.BaseDirectory, "sharp.mjs"), folder, way, threads.ToString(CultureInfo.InvariantCulture)],
        new Dictionary<string, string>());
}
