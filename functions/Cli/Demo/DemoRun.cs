using OnPut.Cli.Up;
using OnPut.Cli.Watching;
using OnPut.Local;

namespace OnPut.Cli.Demo;

/// <summary>One run of the demo.</summary>
sealed class DemoRun(Terminal terminal, bool json, bool exit)
{
    /// <summary>What a function wrote before its answer comes by another way and may be read a moment after it.</summary>
    static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(200);

    readonly TimeProvider _time = TimeProvider.System;

    /// <param name="folder">What to upload; null for the samples.</param>
    /// <param name="options">How to run the local cloud.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <returns>An <see cref="ExitCode"/>: success only if nothing failed and nothing was dead-lettered.</returns>
    public async Task<int> RunAsync(string? folder, LocalCloudOptions options, CancellationToken cancellationToken)
    {
        var view = new SwitchableView(json ? new SilentView(terminal.Error) : new DemoStartView(terminal.Console));
        var activity = new Activity(view);
        await using var cloud = await LocalCloud.StartAsync(options, activity, _time, cancellationToken);
        var source = Needed(cloud.SourceBucket, "source");
        var derived = Needed(cloud.DerivedBucket, "derived");

        using var samples = folder is null ? new SampleFolder() : null;
        using var upload = new FolderUpload(folder ?? samples!.Path, cloud.Endpoint);
        if (upload.Files.Count == 0)
            throw new UserErrorException($"the folder '{folder}' has no files to upload.");
        var start = _time.GetTimestamp();
        await new DemoProgress(terminal, json).RunAsync(cloud, upload, source, cancellationToken);

        var seconds = Math.Round(_time.GetElapsedTime(start).TotalSeconds, 2);
        await Task.Delay(LastWords, _time, cancellationToken);
        var result = new DemoResult(
            ReadyText.Endpoint(cloud), source, derived, upload.Files.Count, seconds,
            FiredFunctions(cloud).ToDictionary(function => function, activity.Tally.Of),
            cloud.DeadLettered, activity.Tally.SavesUsdAYear);
        if (json)
            await terminal.Output.WriteLineAsync(result.ToJson());
        else
            new DemoText(terminal.Console).Write(cloud, result, activity.Tally, options.DataFolder, exit);
        if (!exit)
        {
            view.Current = json ? new SilentView(terminal.Error) : new PeopleView(terminal.Console, _time);
            await Stay.UntilAsync(cancellationToken);
        }
        return result.IsGood ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Those that an upload fires; not what runs on a schedule.</summary>
    static IEnumerable<string> FiredFunctions(LocalCloud cloud) =>
        from function in cloud.Template.Functions
        where !cloud.Template.Schedules.Any(schedule => schedule.FunctionArn == function.Arn)
        select function.LogicalId;

    static string Needed(string? bucket, string role) => bucket ?? throw new UserErrorException(
        $"the template has no bucket whose name contains '{role}'; the demo uploads to the source bucket and shows the derived one.");
}
