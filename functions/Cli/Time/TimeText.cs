using System.Globalization;
using OnPut.Local.S3.Clock;
using OnPut.Local.S3.Lifecycle.Running;
using Spectre.Console;

namespace OnPut.Cli.Time;

/// <summary>The time, and what moving it has done, for people.</summary>
static class TimeText
{
    public static void Write(IAnsiConsole console, ClockAnswer answer)
    {
        console.MarkupLineInterpolated($"In S3 it is [bold]{Text(answer.Now)}[/], {Ahead(TimeSpan.FromSeconds(answer.AheadSeconds))}.");
        if (answer.Moved is not { } moved)
            return;
        var rows = Rows(moved.Done).Where(row => row.Count > 0).ToList();
        if (rows.Count == 0)
        {
            console.MarkupLineInterpolated($"Nothing fell due since {Text(moved.From)}.");
            return;
        }
        var table = new Table().Border(TableBorder.Rounded).AddColumns("what happened", "objects");
        table.Columns[1].RightAligned();
        foreach (var (what, count) in rows)
            table.AddRow(what, count.ToString("N0", CultureInfo.InvariantCulture));
        console.Write(table);
    }

    static IEnumerable<(string What, long Count)> Rows(LifecycleTally done) =>
    [
        .. done.Transitions.Select(transition => ($"moved to {transition.Key}", transition.Value)),
        ("deleted", done.Deleted),
        ("covered with a delete marker", done.DeleteMarkersCreated),
        ("delete markers deleted", done.DeleteMarkersDeleted),
        ("uploads aborted", done.UploadsAborted),
        ("restored from an archive", done.RestoresCompleted),
        ("restored copies ended", done.RestoresEnded),
    ];

    static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    static string Ahead(TimeSpan ahead) => ahead switch
    {
        { Ticks: 0 } => "the real time",
        { TotalDays: < 1 } => $"{Number(ahead.TotalHours)} hours ahead of the real time",
        _ => $"{Number(ahead.TotalDays)} days ahead of the real time",
    };

    static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
