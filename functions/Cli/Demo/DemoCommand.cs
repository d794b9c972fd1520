using System.CommandLine;

namespace OnPut.Cli.Demo;

/// <summary><c>onput demo</c>: files in, results out, in one command.</summary>
static class DemoCommand
{
    /// <summary>Who watches a demo does not want to wait for batches to fill.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<DirectoryInfo?>("FOLDER")
        {
            Description = "The files to upload; a handful of samples where none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var template = SharedOptions.Template();
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "The data folder; what an earlier run left in it is forgotten. A temporary one by default.",
            HelpName = "DIR",
        };
        var port = SharedOptions.Port();
        var noBuild = SharedOptions.NoBuild();
        var parameters = SharedOptions.Parameters();
        var exit = new Option<bool>("--exit") { Description = "End when all is done instead of staying up." };
        var json = SharedOptions.Json("Print one JSON object with the counts.");
        var command = new Command("demo", "Starts a local cloud on a fresh data folder, uploads files and shows what the functions made of them.")
        {
            folder, template, data, port, noBuild, parameters, exit, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var demo = new DemoRun(terminal, parsed.GetValue(json), parsed.GetValue(exit));
            var dataFolder = parsed.GetValue(data)?.FullName ?? Directory.CreateTempSubdirectory("onput-demo-").FullName;
            return demo.RunAsync(
                parsed.GetValue(folder) is { } given ? Existing(given) : null,
                new(parsed.GetRequiredValue(template).FullName, dataFolder)
                {
                    Port = parsed.GetValue(port),
                    Reset = true,
                    Build = !parsed.GetValue(noBuild),
                    LongestBatchingWindow = Soon,
                    ParameterOverrides = SharedOptions.ParseParameters(parsed.GetValue(parameters)),
                },
                cancellationToken);
        });
        return command;
    }

    static string Existing(DirectoryInfo folder) => folder.Exists
        ? folder.FullName
        : throw new UserErrorException($"the folder '{folder}' does not exist; name a folder of files to upload, or none for the samples.");
}
