using System.CommandLine;
using System.Text.Json;
using OnPut.Local.S3.Clock;

namespace OnPut.Cli.Time;

/// <summary><c>onput time +90d</c>: lets S3 of the running local cloud age, and says what fell due.</summary>
static class TimeCommand
{
    public static Command Create(Terminal terminal)
    {
        var by = new Argument<string?>("BY")
        {
            Description = "How far to move the time: +12h, +90d, +2w, +1y (365 days). Without it the time is shown.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var endpoint = new Option<string?>("--endpoint")
        {
            Description = "The local cloud; otherwise AWS_ENDPOINT_URL, or 127.0.0.1:4566.",
            HelpName = "URL",
        };
        var json = SharedOptions.Json("Print one JSON object.");
        var command = new Command(
            "time",
            "Shows the time in the local cloud's S3 or moves it forward: lifecycle rules run, restores end, and their events are sent.")
        {
            by, endpoint, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var duration = parsed.GetValue(by) is { } text ? TimeDistance.Parse(text) : (TimeSpan?)null;
            var address = await CloudEndpoint.FindAsync(
                parsed.GetValue(endpoint), "start the local cloud with 'onput up', or name it with --endpoint", cancellationToken);
            using var client = new ClockClient(address);
            var answer = duration is { } distance
                ? await client.MoveAsync(distance, cancellationToken)
                : await client.AskAsync(cancellationToken);
            if (parsed.GetValue(json))
                await terminal.Output.WriteLineAsync(JsonSerializer.Serialize(answer, ClockJson.Default.ClockAnswer));
            else
                TimeText.Write(terminal.Console, answer);
            return ExitCode.Success;
        });
        return command;
    }
}
