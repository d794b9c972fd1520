using System.CommandLine;
using OnPut.Cli.Watching;
using OnPut.Local;
using Spectre.Console;

namespace OnPut.Cli.Up;

/// <summary><c>onput up</c>: the local cloud until Ctrl-C.</summary>
static class UpCommand
{
    public static Command Create(Terminal terminal)
    {
        var template = SharedOptions.Template();
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder that keeps objects, queues and results from one run to the next.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(".onput"),
        };
        var port = SharedOptions.Port();
        var reset = new Option<bool>("--reset") { Description = "Forget everything in the data folder first." };
        var noBuild = SharedOptions.NoBuild();
        var parameters = SharedOptions.Parameters();
        var json = SharedOptions.Json("Print a JSON object a line: ready, then each invocation, log line and warning.");
        var command = new Command("up", "Runs the template's buckets, topics, queues and functions on 127.0.0.1 until Ctrl-C.")
        {
            template, data, port, reset, noBuild, parameters, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = new LocalCloudOptions(parsed.GetRequiredValue(template).FullName, parsed.GetRequiredValue(data).FullName)
            {
                Port = parsed.GetValue(port),
                Reset = parsed.GetValue(reset),
                Build = !parsed.GetValue(noBuild),
                ParameterOverrides = SharedOptions.ParseParameters(parsed.GetValue(parameters)),
            };
            return RunAsync(terminal, options, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    static async Task<int> RunAsync(Terminal terminal, LocalCloudOptions options, bool json, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        IActivityView view = json ? new ProgramView(terminal.Output) : new PeopleView(terminal.Console, time);
        await using var cloud = await LocalCloud.StartAsync(options, new Activity(view), time, cancellationToken);
        if (json)
            await terminal.Output.WriteLineAsync(ReadyLine.Of(cloud).ToJson());
        else
            ReadyText.Write(terminal.Console, cloud);
        await Stay.UntilAsync(cancellationToken);
        if (!json)
            terminal.Console.WriteLine("Stopping; what is under way may end. Everything is kept for the next start.");
        return ExitCode.Success;
    }
}
