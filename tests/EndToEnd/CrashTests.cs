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
