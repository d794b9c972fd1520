using System.CommandLine;
using OnPut.Benchmarks.Corpus;
using OnPut.Benchmarks.Fuzz;
using OnPut.Benchmarks.Plan;
using OnPut.Benchmarks.Thumbnails;

namespace OnPut.Benchmarks;

/// <summary>The commands. Exit codes: 0, 1 where bad pictures did harm, 2 where it could not run as asked.</summary>
static class CommandLine
{
    const int Misuse = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("What OnPut takes, measured on the real thing, and what it withstands. Run: dotnet run --project tests/Benchmarks -c Release -- COMMAND")
        {
            Upload(), Thumbnails(), CorpusCommand.Create(), FuzzCommand.Create(), PlanBenchmark.Create(),
        };
        var parsed = root.Parse(arguments.Length > 0 ? arguments : ["--help"]);
        foreach (var error in parsed.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        if (parsed.Errors.Count > 0)
            return Misuse;
        NetVips.Cache.Max = 0;
        try
        {
            var exit = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return arguments.Length > 0 ? exit : Misuse;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("stopped before the end");
            return Misuse;
        }
        catch (BenchmarkException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Misuse;
        }
    }

    static Command Upload()
    {
        var count = new Argument<int>("COUNT") { Description = "Uploads to time.", DefaultValueFactory = _ => 50 };
        count.Validators.Add(result => Require.Positive(result, "COUNT"));
        var command = new Command("upload", "From an upload to the manifest of its thumbnails, on the local cloud; in the folder of template.yaml.") { count };
        command.SetAction((parsed, _) => UploadBenchmark.RunAsync(Path.GetFullPath("template.yaml"), parsed.GetValue(count), Console.Out));
        return command;
    }

    static Command Thumbnails()
    {
        var pictures = new Argument<FileInfo[]>("PICTURE") { Description = "Pictures to render; a generated 12 MP photo in five formats where none is named.", Arity = ArgumentArity.ZeroOrMore };
        pictures.AcceptExistingOnly();
        var threads = new Option<int[]>("--threads") { Description = "Threads a picture, for every contestant; may be given several times.", HelpName = "N", DefaultValueFactory = _ => [1, 2] };
        threads.Validators.Add(result => Require.Positive(result, "--threads"));
        var command = new Command("thumbnails", $"One file to three presets, against npm sharp {Processes.Sharp.Version}: time and peak memory, in turn.") { pictures, threads };
        command.SetAction((parsed, cancellationToken) => ThumbnailsBenchmark.RunAsync(
            [.. parsed.GetValue(pictures)!.Select(file => file.FullName)], parsed.GetValue(threads)!, Console.Out, cancellationToken));
        return command;
    }
}
