using System.Diagnostics;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

/// <summary>A native library of 39 MB is loaded by those who need it only. A process of its own tells: in this one other tests have loaded it.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class MagickLoadingTests(RendererFixture fixture)
{
    const string Child = "ONPUT_TESTS_OBSERVE_LOADING";
    const string Maps = "/proc/self/maps";
    const string Library = "Magick.Native";

    [Fact]
    public async Task A_jpeg_does_not_load_the_library_for_heic()
    {
        Assert.SkipUnless(File.Exists(Maps), "needs /proc/self/maps");
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, Environment = { [Child] = "1" } };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(MagickLoadingTests).Assembly.Location);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(MagickLoadingTests).FullName}.{nameof(In_a_process_of_its_own)}");

        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(child.ExitCode == 0 && output.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task In_a_process_of_its_own()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Child) is not null, "started by the test above");
        using var picture = Samples.Quarters(64, 48);
        foreach (var format in new[] { PictureFormat.Jpeg, PictureFormat.Png, PictureFormat.Tiff, PictureFormat.Avif })
            await fixture.RenderedAsync(Samples.Encode(picture, format), "a:32");
        Assert.DoesNotContain(Library, await File.ReadAllTextAsync(Maps, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await fixture.RenderedAsync(HeicSamples.Plain, "a:32");
        Assert.Contains(Library, await File.ReadAllTextAsync(Maps, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
