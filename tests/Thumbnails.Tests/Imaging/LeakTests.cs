using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class LeakTests(RendererFixture fixture)
{
    const string Presets = "a:60,b:40:cover:jpeg,c:30:smart:png,d:500,e:50:animated:smart,f:20x90:contain:#11223344:auto";

    [Fact]
    public async Task Two_hundred_pictures_good_and_bad_leave_nothing_behind()
    {
        using var picture = Samples.Quarters(200, 150);
        using var turned = Samples.Stored(picture, 6);
        using var wide = picture.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var animation = Samples.Animation([picture, wide, picture], [50, 50, 50]);
        var gif = Samples.Encode(animation, PictureFormat.Gif);
        byte[][] files =
        [
            gif, gif[..(gif.Length / 2)],
            Samples.Encode(turned, PictureFormat.Jpeg), Samples.Encode(picture, PictureFormat.Png), wide.WebpsaveBuffer(),
            Samples.Encode(picture, PictureFormat.Gif), Samples.Encode(picture, PictureFormat.Tiff),
            Samples.Encode(picture, PictureFormat.Jpeg)[..1500], PngBuilder.WithHeader(60_000, 60_000), PngBuilder.WithHeader(50, 50),
        ];
        await RenderAll(files, rounds: 1);
        var before = Settled();

        await RenderAll(files, rounds: 25);

        Assert.Equal(before, Settled());
    }

    /// <summary>What libvips holds when what a refused picture leaves to the finalizers is gone, that of other tests too.</summary>
    static (int Allocations, int Memory, int Files) Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (Stats.Allocations, Stats.Mem, Stats.Files);
    }

    async Task RenderAll(byte[][] files, int rounds)
    {
        for (var round = 0; round < rounds; round++)
            foreach (var file in files)
                await fixture.RenderAsync(file, Presets);
    }
}
