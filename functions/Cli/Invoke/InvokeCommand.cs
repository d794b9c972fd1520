using System.CommandLine;
using System.Text;
using System.Text.Json;
using OnPut.Local.Lambda;
using OnPut.Local.Template;
using OnPut.Local.Template.Resources;

namespace OnPut.Cli.Invoke;

/// <summary><c>onput invoke FUNCTION -e FILE</c>: what <c>sam local invoke</c> does, without Docker.</summary>
static class InvokeCommand
{
    public static Command Create(Terminal terminal)
    {
        var function = new Argument<string>("FUNCTION") { Description = "The function's logical id or name in the template." };
        var eventFile = new Option<string>("--event", "-e")
        {
            Description = "The event: a JSON file, or - for standard input.",
            HelpName = "FILE|-",
            Required = true,
        };
        var template = SharedOptions.Template();
        var noBuild = SharedOptions.NoBuild();
        var parameters = SharedOptions.Parameters();
        var json = SharedOptions.Json("Print one JSON object: answer, error, duration, log.");
        var command = new Command(
            "invoke", "Runs one function with one event, against the running local cloud or AWS_ENDPOINT_URL: the answer on standard output, the log on standard error.")
        {
            function, eventFile, template, noBuild, parameters, json,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            terminal,
            Find(parsed.GetRequiredValue(template).FullName, parsed.GetRequiredValue(function), parsed.GetValue(parameters)),
            parsed.GetRequiredValue(eventFile), !parsed.GetValue(noBuild), parsed.GetValue(json), cancellationToken));
        return command;
    }

    static FunctionResource Find(string templatePath, string name, string[]? parameters)
    {
        var template = CloudTemplate.Load(templatePath, SharedOptions.ParseParameters(parameters));
        return template.FindFunction(name) ?? throw new UserErrorException(
            $"the template has no function '{name}'; it has {string.Join(", ", template.Functions.Select(function => function.LogicalId))}.");
    }

    static async Task<int> RunAsync(
        Terminal terminal, FunctionResource function, string eventFile, bool build, bool json, CancellationToken cancellationToken)
    {
        var payload = await ReadEventAsync(terminal, eventFile, cancellationToken);
        var endpoint = await CloudEndpoint.FindAsync(
            given: null, "start the local cloud with 'onput up', or set AWS_ENDPOINT_URL to where it is", cancellationToken);
        var watch = new InvocationWatch(json ? TextWriter.Null : terminal.Error);
        await using var invoker = await FunctionInvoker.StartAsync(function, endpoint, build, watch, TimeProvider.System, cancellationToken);
        var result = await invoker.InvokeAsync(payload, cancellationToken);
        await terminal.Output.WriteLineAsync(json ? watch.ToJson(result) : Encoding.UTF8.GetString(result.Payload.Span));
        return result.Succeeded ? ExitCode.Success : ExitCode.Failure;
    }

    static async Task<byte[]> ReadEventAsync(Terminal terminal, string file, CancellationToken cancellationToken)
    {
        if (file != "-" && !File.Exists(file))
            throw new UserErrorException($"the event file '{file}' does not exist; name a JSON file, or - for standard input.");
        await using var source = file == "-" ? terminal.Input : File.OpenRead(file);
        using var read = new MemoryStream();
        await source.CopyToAsync(read, cancellationToken);
        var payload = read.ToArray();
        try
        {
            using var parsed = JsonDocument.Parse(payload);
            return payload;
        }
        catch (JsonException problem)
        {
            throw new UserErrorException($"the event '{file}' is not JSON: {problem.Message}");
        }
    }
}
