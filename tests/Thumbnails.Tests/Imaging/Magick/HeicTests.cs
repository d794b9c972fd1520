using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

[Collection(LibvipsCollection.Name)]
public sealed class HeicTests(RendererFixture fixture)
{
    const string Presets = "a:64:inside:png,b:20x10:cover:jpeg,c:16";

    [Fact]
    public async Task A_photo_is_rendered()
    {
        var rendered = await fixture.RenderedAsync(HeicSamples.Plain, Presets);

        Assert.Equal(PictureFormat.Heic, rendered.Source.Format);
        Assert.Equal(["64x48", "20x10", "16x12"], rendered.Renditions.Select(rendition => rendition.Size.ToString()));
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        PictureAssert.IsQuarters(rendered.Renditions[0]);
    }

    [Fact]
    public async Task Ten_bits_become_eight() =>
        PictureAssert.IsQuarters((await fixture.RenderedAsync(HeicSamples.TenBits, Presets)).Renditions[0]);

    [Fact]
    public async Task Transparency_is_kept()
    {
        var rendered = await fixture.RenderedAsync(HeicSamples.Transparent, Presets);

        Assert.True(rendered.Source.HasAlpha);
        PictureAssert.Colour([.. Samples.Red, 255], rendered.Renditions[0], 0.1, 0.1);
        PictureAssert.Colour([.. Samples.Yellow, 0], rendered.Renditions[0], 0.9, 0.9);
    }

    [Fact]
    public async Task Grey_is_grey()
    {
        var rendition = (await fixture.RenderedAsync(HeicSamples.Grey, Presets)).Renditions[0];

        PictureAssert.Colour([40, 40, 40], rendition, 0.1, 0.5, tolerance: 3);
        PictureAssert.Colour([200, 200, 200], rendition, 0.9, 0.5, tolerance: 3);
    }

    [Fact]
    public async Task An_exif_orientation_is_not_applied() =>
        PictureAssert.IsQuarters((await fixture.RenderedAsync(HeicSamples.WithExifOrientation, Presets)).Renditions[0]);

    [Fact]
    public async Task The_turn_that_heif_has_of_its_own_is_applied_once()
    {
        var rendered = await fixture.RenderedAsync(HeicSamples.Turned, "a:128:inside:png");

        Assert.Equal(new PixelSize(128, 64), rendered.Source.Size);
        PictureAssert.IsQuarters(rendered.Renditions[0]);
    }

    [Fact]
    public async Task A_brand_that_does_not_name_the_codec_is_tried_with_both_libraries()
    {
        var heic = HeicSamples.Plain;
        "mif1\0\0\0\0mif1miaf"u8.CopyTo(heic.AsSpan(8));
        using var picture = Samples.Quarters(64, 48);
        var avif = Samples.Encode(picture, PictureFormat.Avif);
        while (avif.AsSpan().IndexOf("avif"u8) is >= 0 and < 40 and var at)
            "mif1"u8.CopyTo(avif.AsSpan(at));
        foreach (var file in new[] { heic, avif })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.Equal(PictureFormat.Heif, rendered.Source.Format);
            PictureAssert.IsQuarters(rendered.Renditions[0]);
        }
    }

    [Fact]
    public async Task A_photo_cut_short_is_corrupt()
    {
        foreach (var kept in new[] { 40, 300, 600, 700 })
            Assert.Equal(RefusalKind.Corrupt, (await fixture.RefusedAsync(HeicSamples.Plain[..kept])).Kind);
    }

    [Fact]
    public async Task Its_header_is_held_against_the_limits()
    {
        using var renderer = new PictureRenderer(new() { Limits = new() { MaxPixels = 3000 } });

        var result = await renderer.RenderAsync(
            new MemoryStream(HeicSamples.Plain), PresetParser.Parse(Presets).Presets, TestContext.Current.CancellationToken);

        Assert.Equal(new ExceededLimit("pixels", 3000, 64 * 48), Assert.IsType<Refused>(result).Limit);
    }
}
