using System.CommandLine;
using System.Text.Json;
using OnPut.Benchmarks.Processes;

namespace OnPut.Benchmarks.Corpus;

/// <summary><c>corpus FOLDER</c>: what becomes of a folder of files.</summary>
static class CorpusCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Walked with everything below it, whatever the files are called." };
        folder.AcceptExistingOnly();
        var sharp = new Option<bool>("--sharp") { Description = $"Render each with npm sharp {Sharp.Version} as well, and compare." };
        var json = new Option<bool>("--json") { Description = "Print every file with what became of it, as JSON." };
        var command = new Command("corpus", "Renders a folder of files in child processes: outcomes, crashes, hangs, memory, and how sharp does.") { folder, sharp, json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(sharp), parsed.GetValue(json), cancellationToken));
        return command;
    }

    static async Task<int> RunAsync(string folder, bool withSharp, bool json, CancellationToken cancellationToken)
    {
        using var ours = new RenderPool(await Ours.PublishAsync(threads: 1, cancellationToken));
        using var sharp = withSharp ? new RenderPool(Sharp.Program(await Sharp.InstallAsync(cancellationToken), Sharp.Documented, threads: 1)) : null;
        var scratch = Directory.CreateTempSubdirectory("onput-corpus-");
        try
        {
            var entries = await new CorpusRun(ours, sharp, scratch.FullName).RunAsync(folder, cancellationToken);
            Console.Write(json ? JsonSerializer.Serialize(entries, CorpusWire.Default.IReadOnlyListCorpusEntry) + "\n" : CorpusReport.Write(entries));
            return entries.Any(entry => entry.Ours.IsOffence) ? 1 : 0;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
