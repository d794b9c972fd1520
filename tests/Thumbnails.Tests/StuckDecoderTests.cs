using NetVips;
using OnPut.Reconcile;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Tests.Imaging;

namespace OnPut.Thumbnails.Tests;

/// <summary>A decoder that is in the middle of one long native call when its time is over.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class StuckDecoderTests : IDisposable
{
    static readonly IReadOnlyList<Preset> Presets = PresetParser.Parse("a:40").Presets;

    static readonly RenderOptions Impatient = new()
    {
        Limits = new() { MaxTime = TimeSpan.FromMilliseconds(1) },
        Patience = TimeSpan.Zero,
    };

    readonly PictureRenderer _renderer = new(Impatient);
    readonly byte[] _slow = Noise();
    readonly int _allocations;

    public StuckDecoderTests() => _allocations = Allocations();

    [Fact]
    public async Task Its_picture_is_refused_and_no_other_is_taken()
    {
        var refused = Assert.IsType<Refused>(await RenderAsync());

        Assert.Equal(("time", RefusalKind.OverLimit), (refused.Cause, refused.Kind));
        Assert.True(_renderer.IsStuck);
        await Assert.ThrowsAsync<DecoderStuckException>(RenderAsync);
    }

    [Fact]
    public async Task Its_object_is_rejected_and_its_process_answers_and_takes_no_other_event()
    {
        var function = new RunningFunction
        {
            Definition = new("Thumbnails", _ => services => DerivingFunction.Of(new ThumbnailDerivation(services.Options, new(Presets, Impatient)), services)),
        };

        var answers = await function.UploadAsync(_slow, times: 2);

        Assert.Equal(("response", "{}"), Assert.Single(answers));
        Assert.Equal(0, function.ExitCode);
        Assert.Equal(["thumbnails.json"], function.Derived);
        Assert.Equal("time", function.Manifest.GetProperty("cause").GetString());
        Assert.Contains(function.Log, line => line.GetRawText().Contains("this process is at its end", StringComparison.Ordinal));
    }

    /// <summary>The thread that was given up on goes on, and other tests are to have libvips for themselves.</summary>
    public void Dispose()
    {
        Assert.True(SpinWait.SpinUntil(() => Allocations() <= _allocations, TimeSpan.FromMinutes(1)));
        _renderer.Dispose();
    }

    Task<RenderResult> RenderAsync() =>
        _renderer.RenderAsync(new MemoryStream(_slow), Presets, TestContext.Current.CancellationToken);

    /// <summary>Of libvips, without what is left to the finalizers.</summary>
    static int Allocations()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Stats.Allocations;
    }

    /// <summary>A WebP is decoded in one call, and noise takes long.</summary>
    static byte[] Noise()
    {
        using var grey = Image.Gaussnoise(3000, 2000, seed: 1);
        using var colours = grey.Bandjoin(grey, grey);
        using var picture = colours.Cast(Enums.BandFormat.Uchar);
        return picture.WebpsaveBuffer(q: 90, effort: 0);
    }
}
