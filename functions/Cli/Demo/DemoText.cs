using System.Globalization;
using OnPut.Cli.Plan.Output;
using OnPut.Cli.Up;
using OnPut.Cli.Watching;
using OnPut.Local;
using Spectre.Console;

namespace OnPut.Cli.Demo;

/// <summary>The demo's result for people.</summary>
sealed class DemoText(IAnsiConsole console)
{
    const int MostReasons = 20;

    public void Write(LocalCloud cloud, DemoResult result, OutcomeTally tally, string dataFolder, bool exit)
    {
        console.WriteLine();
        console.Write(Table(result));
        foreach (var outcome in tally.NotDone.Take(MostReasons))
            console.MarkupLine($"  {Markup.Escape(outcome.Function),-13} {PeopleView.LineOf(outcome)}");
        if (tally.NotDone.Count > MostReasons)
            console.MarkupLineInterpolated($"  [grey]… and {tally.NotDone.Count - MostReasons} more[/]");
        if (result.DeadLettered > 0)
            console.MarkupLineInterpolated($"[red]{result.DeadLettered} messages ended in a dead-letter queue.[/]");
        console.WriteLine();
        console.MarkupLineInterpolated($"{result.Uploaded} files in {result.Seconds.ToString("N1", CultureInfo.InvariantCulture)} s. The results are in [bold]s3://{result.DerivedBucket}/[/]:");
        console.WriteLine();
        if (exit)
            ReadyText.Copyable(console, $"dotnet run --project functions/Cli -- up --data {dataFolder} --port {cloud.Endpoint.Port}");
        ReadyText.Copyable(console, ReadyText.ExportLine(cloud));
        ReadyText.Copyable(console, $"aws s3 cp --recursive s3://{result.DerivedBucket}/ results/");
        var where = exit ? $"--data {dataFolder}" : $"--endpoint {ReadyText.Endpoint(cloud)}";
        ReadyText.Copyable(console, $"dotnet run --project functions/Cli -- find --type image {where}");
        console.WriteLine();
        if (!exit)
            console.WriteLine("Upload more, and it shows here. Ctrl-C stops it.");
    }

    static Table Table(DemoResult result)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("function", "done", "skipped", "rejected", "failed", "saves a year");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        foreach (var (function, counts) in result.Functions)
            table.AddRow(function, Number(counts.Done), Number(counts.Skipped), Number(counts.Rejected), Number(counts.Failed), Saving(function, result));
        return table;
    }

    static string Saving(string function, DemoResult result) =>
        result.SavesUsdAYear.TryGetValue(function, out var dollars) ? Money.Of(dollars) : "";

    static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
