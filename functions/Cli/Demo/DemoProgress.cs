using OnPut.Local;
using Spectre.Console;

namespace OnPut.Cli.Demo;

/// <summary>Uploads and waits until all is quiet, with a bar where somebody watches.</summary>
sealed class DemoProgress(Terminal terminal, bool json)
{
    public Task RunAsync(LocalCloud cloud, FolderUpload upload, string bucket, CancellationToken cancellationToken) =>
        json || !terminal.Console.Profile.Capabilities.Interactive
            ? RunAsync(cloud, upload, bucket, onUploaded: _ => { }, onAllUploaded: () => { }, cancellationToken)
            : terminal.Console.Progress().AutoClear(false).HideCompleted(false)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(async progress =>
                {
                    var uploading = progress.AddTask($"uploading {upload.Files.Count} files", maxValue: upload.Files.Count);
                    var working = progress.AddTask("the functions at work", autoStart: false).IsIndeterminate();
                    await RunAsync(cloud, upload, bucket, _ => uploading.Increment(1), working.StartTask, cancellationToken);
                    working.IsIndeterminate(false).Increment(100);
                });

    static async Task RunAsync(
        LocalCloud cloud, FolderUpload upload, string bucket, Action<string> onUploaded, Action onAllUploaded, CancellationToken cancellationToken)
    {
        await upload.RunAsync(bucket, onUploaded, cancellationToken);
        onAllUploaded();
        await cloud.WaitUntilQuietAsync(cancellationToken);
    }
}
