using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

[Collection(LibvipsCollection.Name)]
public sealed class PsdTests(RendererFixture fixture)
{
    const string Presets = "a:100:inside:png";

    [Fact]
    public async Task The_composite_is_rendered()
    {
        using var picture = Samples.Quarters(120, 80);

        var rendered = await fixture.RenderedAsync(PsdBuilder.Build(picture, PsdBuilder.Rgb), Presets);

        Assert.Equal(PictureFormat.Psd, rendered.Source.Format);
        Assert.False(rendered.Source.HasAlpha);
        PictureAssert.IsQuarters(rendered.Renditions[0]);
    }

    [Fact]
    public async Task Grey_is_grey()
    {
        using var picture = Samples.Plain(40, 30, 90);

        var rendered = await fixture.RenderedAsync(PsdBuilder.Build(picture, PsdBuilder.Grey), Presets);

        PictureAssert.Colour([90, 90, 90], rendered.Renditions[0], 0.5, 0.5, tolerance: 1);
    }

    [Fact]
    public async Task Cmyk_looks_as_it_does_in_a_tiff()
    {
        using var picture = Samples.Quarters(64, 48);
        using var ink = picture.IccTransform("cmyk", inputProfile: "srgb");
        using var bare = Samples.Tagged(ink, image => image.Remove("icc-profile-data"));
        var tiff = (await fixture.RenderedAsync(bare.TiffsaveBuffer(), Presets)).Renditions[0];

        var psd = await fixture.RenderedAsync(PsdBuilder.Build(bare, PsdBuilder.Cmyk), Presets);

        Assert.False(psd.Source.HasAlpha);
        Assert.InRange(PictureAssert.Difference(tiff, psd.Renditions[0]), 0, 1);
    }

    [Fact]
    public async Task An_embedded_profile_is_converted_to_srgb()
    {
        using var picture = Samples.Quarters(64, 48);
        using var wide = picture.IccTransform("p3", inputProfile: "srgb");
        var profile = (byte[])wide.Get("icc-profile-data");

        var rendered = await fixture.RenderedAsync(PsdBuilder.Build(wide, PsdBuilder.Rgb, profile), Presets);

        PictureAssert.Colour(Samples.Red, rendered.Renditions[0], 0.1, 0.1, tolerance: 3);
        PictureAssert.Colour(Samples.Green, rendered.Renditions[0], 0.9, 0.1, tolerance: 3);
    }

    [Fact]
    public async Task A_declared_bomb_is_refused_by_its_header() =>
        Assert.Equal("pixels", (await fixture.RefusedAsync(PsdBuilder.Header(30_000, 30_000, 3, PsdBuilder.Rgb))).Limit?.Name);

    [Fact]
    public async Task A_composite_cut_short_is_corrupt()
    {
        using var picture = Samples.Quarters(120, 80);
        var file = PsdBuilder.Build(picture, PsdBuilder.Rgb);
        foreach (var kept in new[] { 20, 30, 40, file.Length / 2, file.Length - 1000 })
            Assert.Equal(RefusalKind.Corrupt, (await fixture.RefusedAsync(file[..kept])).Kind);
    }
}
