namespace OnPut.EndToEnd.Support;

/// <summary>A running cloud, and beside its data a folder to work in with a text and a photo.</summary>
sealed class ClientStage : IAsyncDisposable
{
    readonly ScratchFolder _folder;

    ClientStage(ScratchFolder folder, RunningCloud cloud) => (_folder, Cloud) = (folder, cloud);

    public RunningCloud Cloud { get; }

    public string WorkFolder => _folder.File("work");

    public static async Task<ClientStage> StartAsync()
    {
        var folder = new ScratchFolder();
        var stage = new ClientStage(folder, await RunningCloud.StartAsync(folder.File("data"), "--no-build"));
        Directory.CreateDirectory(stage.WorkFolder);
        await System.IO.File.WriteAllTextAsync(stage.File("file.txt"), "hello\n");
        await System.IO.File.WriteAllBytesAsync(stage.File("photo.jpg"), Pictures.Jpeg());
        return stage;
    }

    /// <summary>A file in the folder to work in.</summary>
    public string File(string name) => Path.Combine(WorkFolder, name);

    /// <summary>Runs a shell that is set up for the cloud, in the folder to work in unless another is given.</summary>
    public Task<ProgramResult> ShellAsync(string command, string? folder = null) =>
        Programs.RunAsync("bash", ["-c", command], folder ?? WorkFolder, Cloud.Environment);

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        _folder.Dispose();
    }
}
