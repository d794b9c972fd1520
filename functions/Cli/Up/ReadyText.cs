using OnPut.Local;
using Spectre.Console;

namespace OnPut.Cli.Up;

/// <summary>What the local cloud made of the template, and the line to copy.</summary>
static class ReadyText
{
    public static void Write(IAnsiConsole console, LocalCloud cloud)
    {
        var template = cloud.Template;
        console.MarkupLineInterpolated($"[bold]OnPut[/] runs {Path.GetRelativePath(".", template.Path)} at [bold]{Endpoint(cloud)}[/]");
        var parts = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        Row(parts, "buckets", template.Buckets.Select(bucket => bucket.Name));
        Row(parts, "topics", template.Topics.Select(topic => topic.Name));
        Row(parts, "queues", template.Queues.Select(queue => queue.Name));
        Row(parts, "functions", template.Functions.Select(function => function.LogicalId));
        Row(parts, "schedules", template.Schedules.Select(schedule => $"{schedule.LogicalId}: {schedule.Expression}"));
        Row(parts, "not run here", template.NotRun.Select(resource => resource.ToString()));
        console.Write(parts);
        console.WriteLine();
        console.WriteLine("In another terminal:");
        console.WriteLine();
        Copyable(console, ExportLine(cloud));
        if (cloud.SourceBucket is { } source)
            Copyable(console, $"aws s3 cp photo.jpg s3://{source}/");
        if (cloud.DerivedBucket is { } derived)
            Copyable(console, $"aws s3 ls --recursive s3://{derived}/");
        console.WriteLine();
        console.WriteLine("Ctrl-C stops it.");
        console.WriteLine();
    }

    /// <summary>Sets up any AWS client in a shell.</summary>
    public static string ExportLine(LocalCloud cloud) =>
        $"export AWS_ENDPOINT_URL={Endpoint(cloud)} AWS_ACCESS_KEY_ID={LocalAccount.RootKey} AWS_SECRET_ACCESS_KEY={LocalAccount.RootKey} "
        + $"AWS_DEFAULT_REGION={LocalAccount.Region}";

    /// <summary>Past the console's wrapping: a wrapped line could not be copied.</summary>
    public static void Copyable(IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine($"  {line}");

    /// <summary>Without the slash at its end, as people and the AWS documentation write it.</summary>
    public static string Endpoint(LocalCloud cloud) => cloud.Endpoint.ToString().TrimEnd('/');

    static void Row(Grid grid, string what, IEnumerable<string> names)
    {
        var list = names.ToList();
        if (list.Count > 0)
            grid.AddRow(new Markup($"[grey]{what}[/]"), new Text(string.Join("\n", list)));
    }
}
