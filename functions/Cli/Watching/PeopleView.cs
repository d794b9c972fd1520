using System.Globalization;
using OnPut.Local.Lambda;
using Spectre.Console;

namespace OnPut.Cli.Watching;

/// <summary>A line for each object that a function is done with, and one for each invocation.</summary>
sealed class PeopleView(IAnsiConsole console, TimeProvider time) : IActivityView
{
    public void BuildStarted(string function) => console.MarkupLineInterpolated($"[grey]building {function} …[/]");

    public void BuildFinished(string function, TimeSpan duration) =>
        console.MarkupLineInterpolated($"[grey]built {function} in {Seconds(duration)}[/]");

    public void Reconciled(ObjectOutcome outcome) => console.MarkupLine($"{Now()} {Markup.Escape(outcome.Function)} {LineOf(outcome)}");

    public void Finished(InvocationReport report)
    {
        var start = report.InitDuration is { } init ? $", cold start {Milliseconds(init)}" : "";
        var memory = report.MaxMemoryUsed is { } used ? $", {used} MB" : "";
        var time = $"{Milliseconds(report.Duration)}{start}{memory}";
        if (report.Error is { } error)
            console.MarkupLineInterpolated($"{Now()} [red]{report.Function} failed[/] [grey]({time})[/] {error.Type}: {error.Message}");
        else
            console.MarkupLineInterpolated($"{Now()} [green]{report.Function}[/] [grey]{time}[/]");
    }

    public void Said(FunctionLog log) => console.MarkupLineInterpolated($"{Now()} {log.Function} [grey]{log.Line}[/]");

    public void Warned(string message) => console.MarkupLineInterpolated($"{Now()} [yellow]{message}[/]");

    public static string LineOf(ObjectOutcome outcome)
    {
        var colour = outcome.Outcome switch { "Done" => "green", "Skipped" => "grey", "Rejected" => "yellow", _ => "red" };
        var what = (outcome.Effect ?? outcome.Outcome).ToLowerInvariant();
        var why = outcome.Reason is { } reason ? $" [grey]{Markup.Escape(reason)}[/]" : "";
        return $"[{colour}]{what,-9}[/] {Markup.Escape($"s3://{outcome.Bucket}/{Printable(outcome.Key)}")}{why}";
    }

    /// <summary>A key may hold anything, a terminal's control sequences too.</summary>
    static string Printable(string key) => string.Concat(key.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    string Now() => time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    static string Milliseconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:N0} ms");

    static string Seconds(TimeSpan duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:N1} s");
}
