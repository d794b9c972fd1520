using System.Diagnostics;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class CrashTests
{
    const int Uploads = 60;

    [Fact]
    public async Task Everything_acknowledged_has_its_thumbnails_after_kills_of_the_cloud_and_of_a_function()
    {
        using var data = new ScratchFolder();
        var acknowledged = new List<string>();
        await using (var cloud = await RunningCloud.StartAsync(data.Path, "--no-build"))
        {
            for (var i = 0; i < Uploads; i++)
            {
                var key = $"photos/{i}.jpg";
                await cloud.PutAsync(key, Pictures.Jpeg(300, 200, seed: i));
                acknowledged.Add(key);
                if (i == Uploads / 3)
                    KillOneFunction(cloud);
            }
            await cloud.KillAsync();
        }

        await using var again = await RunningCloud.StartAsync(data.Path, "--no-build");
        foreach (var key in acknowledged)
            await again.ManifestAsync(key);
        Assert.Equal(Uploads * 4, (await again.DerivedAsync()).Count);
    }

    [Fact]
    public async Task Everything_acknowledged_is_in_the_index_once_after_a_kill_of_the_cloud()
    {
        using var data = new ScratchFolder();
        await using (var cloud = await RunningCloud.StartAsync(data.Path, "--no-build", "-p", "IndexWindowSeconds=1"))
        {
            for (var i = 0; i < Uploads; i++)
                await cloud.PutAsync($"photos/{i}.jpg", Pictures.Jpeg(300, 200, seed: i));
            await Eventually.TrueAsync("some of it is indexed", async () => (await cloud.DocumentsAsync()).Count > 0);
            await cloud.KillAsync();
        }

        await using var again = await RunningCloud.StartAsync(data.Path, "--no-build", "-p", "IndexWindowSeconds=1");
        await again.IsTrueAsync($"(SELECT count(DISTINCT key) FROM objects) = {Uploads}");
        await again.IsTrueAsync($"(SELECT count(*) FROM objects) = {Uploads}");
        Assert.Equal(Uploads, (await again.DocumentsAsync()).Count);
    }

    /// <summary>Its processes are the cloud's children.</summary>
    static void KillOneFunction(RunningCloud cloud)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "children are found in /proc");
        foreach (var process in Process.GetProcesses())
            using (process)
                if (ParentOf(process.Id) == cloud.ProcessId)
                {
                    process.Kill();
                    return;
                }
    }

    static int? ParentOf(int processId)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
