using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class OrientationTests(RendererFixture fixture)
{
    public static TheoryData<int> Orientations => new(Enumerable.Range(1, 8));

    [Theory]
    [MemberData(nameof(Orientations))]
    public async Task Each_orientation_comes_out_upright(int orientation)
    {
        using var upright = Samples.Quarters(640, 400);
        using var stored = Samples.Stored(upright, orientation);
        foreach (var format in new[] { PictureFormat.Jpeg, PictureFormat.Png, PictureFormat.WebP, PictureFormat.Tiff })
        {
            var rendered = await fixture.RenderedAsync(Samples.Encode(stored, format), "inside:160,cover:90x120:cover:jpeg,full:1024:inside:png");

            Assert.Equal(new PixelSize(640, 400), rendered.Source.Size);
            Assert.Equal(orientation, rendered.Source.Orientation);
            Assert.Equal(["160x100", "90x120", "640x400"], rendered.Renditions.Select(rendition => rendition.Size.ToString()));
            Assert.All(rendered.Renditions, PictureAssert.Sound);
            Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
        }
    }

    [Theory]
    [MemberData(nameof(Orientations))]
    public async Task The_narrowest_pictures_turn_too(int orientation)
    {
        using var upright = Samples.Quarters(2, 500);
        using var stored = Samples.Stored(upright, orientation);

        var rendered = await fixture.RenderedAsync(Samples.Encode(stored, PictureFormat.Png), "a:100:inside:png,b:100:cover:png");

        Assert.Equal(["1x100", "2x100"], rendered.Renditions.Select(rendition => rendition.Size.ToString()));
    }

    [Fact]
    public async Task An_orientation_outside_1_to_8_is_none()
    {
        using var picture = Samples.Quarters(64, 40);
        using var odd = Samples.Tagged(picture, image => image.Set(NetVips.GValue.GIntType, "orientation", 77));

        var rendered = await fixture.RenderedAsync(Samples.Encode(odd, PictureFormat.Jpeg), "a:64");

        Assert.Equal(1, rendered.Source.Orientation);
        PictureAssert.IsQuarters(rendered.Renditions[0]);
    }
}
