using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class FitTests(RendererFixture fixture)
{
    public static MatrixTheoryData<string, string> FitsAndFormats =>
        new(["inside", "cover", "smart", "entropy", "contain", "contain:#102030"], ["webp", "jpeg", "avif", "png", "auto"]);

    [Theory]
    [MemberData(nameof(FitsAndFormats))]
    public async Task Every_fit_is_written_as_every_format(string fit, string format)
    {
        using var picture = Samples.Quarters(400, 300);

        var rendered = await fixture.RenderedAsync(Samples.Encode(picture, PictureFormat.Tiff), $"a:100:{fit}:{format},b:50x90:{fit}:{format},c:120x30:{format}:{fit}");

        string[] expected = fit == "inside" ? ["100x75", "50x38", "40x30"] : ["100x100", "50x90", "120x30"];
        Assert.Equal(expected, rendered.Renditions.Select(rendition => rendition.Size.ToString()));
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        Assert.All(rendered.Renditions, rendition => Assert.Equal(format == "auto" ? "webp" : format, rendition.Format.Name));
        if (fit is "inside" or "cover")
            Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
    }

    [Theory]
    [InlineData("webp", 4)]
    [InlineData("png", 4)]
    [InlineData("avif", 4)]
    [InlineData("jpeg", 3)]
    public async Task Contain_centres_the_picture_on_nothing_or_on_white(string format, int bands)
    {
        using var picture = Samples.Quarters(200, 100);

        var rendered = await fixture.RenderedAsync(Samples.Encode(picture, PictureFormat.Png), $"a:80x100:contain:{format},b:300x40:contain:{format}");

        double[] canvas = format == "jpeg" ? Rgba.White.Colour : [0];
        foreach (var (rendition, corner) in rendered.Renditions.Zip([(0.5, 0.1), (0.1, 0.5)]))
        {
            using var image = Samples.Open(rendition);
            Assert.Equal(bands, image.Bands);
            var empty = image.Getpoint((int)(corner.Item1 * image.Width), (int)(corner.Item2 * image.Height));
            Assert.All(bands == 4 ? [empty[3]] : empty, channel => Assert.InRange(channel, canvas[0] - 6, canvas[0] + 6));
        }
        var (high, wide) = (rendered.Renditions[0], rendered.Renditions[1]);
        PictureAssert.Colour(Samples.Red, high, 0.2, 0.4);
        PictureAssert.Colour(Samples.Yellow, high, 0.8, 0.6);
        PictureAssert.Colour(Samples.Red, wide, 0.4, 0.2);
        PictureAssert.Colour(Samples.Yellow, wide, 0.6, 0.8);
    }

    [Theory]
    [InlineData("webp")]
    [InlineData("png")]
    [InlineData("avif")]
    [InlineData("jpeg")]
    public async Task The_background_is_seen_around_the_picture_and_through_it(string format)
    {
        using var picture = Glass(60, 60);
        foreach (var file in new[] { picture.PngsaveBuffer(), picture.WebpsaveBuffer(lossless: true) })
        {
            var rendered = await fixture.RenderedAsync(file, $"a:120x60:contain:#1e28c8:{format}");

            var rendition = Assert.Single(rendered.Renditions);
            using var image = Samples.Open(rendition);
            Assert.Equal(3, image.Bands);
            PictureAssert.Colour(Samples.Blue, rendition, 0.05, 0.5);
            PictureAssert.Colour(Samples.Blue, rendition, 0.35, 0.5);
            PictureAssert.Colour(Samples.Red, rendition, 0.65, 0.5);
            PictureAssert.Colour(Samples.Blue, rendition, 0.95, 0.5);
        }
    }

    [Fact]
    public async Task A_background_that_lets_through_is_kept_as_one()
    {
        using var picture = Glass(60, 60);

        var rendered = await fixture.RenderedAsync(picture.PngsaveBuffer(), "a:120x60:contain:#1e28c880:png");

        var rendition = Assert.Single(rendered.Renditions);
        PictureAssert.Colour([.. Samples.Blue, 128], rendition, 0.05, 0.5, tolerance: 1);
        PictureAssert.Colour([.. Samples.Blue, 128], rendition, 0.35, 0.5, tolerance: 1);
        PictureAssert.Colour([.. Samples.Red, 255], rendition, 0.65, 0.5, tolerance: 1);
    }

    [Fact]
    public async Task Contain_never_enlarges_the_picture()
    {
        using var picture = Samples.Plain(2, 3, Samples.Green);

        var rendered = await fixture.RenderedAsync(picture.PngsaveBuffer(), "a:8x7:contain:#ffffff:png");

        using var image = Samples.Open(Assert.Single(rendered.Renditions));
        for (var y = 0; y < 7; y++)
            for (var x = 0; x < 8; x++)
                Assert.Equal(x is 3 or 4 && y is >= 2 and <= 4 ? Samples.Green : Rgba.White.Colour, image.Getpoint(x, y));
    }

    [Fact]
    public async Task Smart_and_entropy_keep_the_part_where_something_is()
    {
        using var grey = Samples.Plain(600, 100, 128, 128, 128);
        using var detail = Samples.Detailed(80, 80);
        using var picture = grey.Insert(detail, 500, 10);

        var rendered = await fixture.RenderedAsync(picture.PngsaveBuffer(), "smart:100:smart:png,entropy:100:entropy:png,cover:100:cover:png");

        using var smart = Samples.Open(rendered.Renditions[0]);
        using var entropy = Samples.Open(rendered.Renditions[1]);
        using var cover = Samples.Open(rendered.Renditions[2]);
        Assert.True(smart.Deviate() > 10);
        Assert.True(entropy.Deviate() > 10);
        Assert.True(cover.Deviate() < 1);
    }

    /// <summary>Red, and nothing in its left half.</summary>
    static Image Glass(int width, int height)
    {
        using var colour = Samples.Plain(width, height, Samples.Red);
        using var clear = Samples.Plain(width / 2, height, 0);
        using var solid = Samples.Plain(width - width / 2, height, 255);
        using var alpha = Image.Arrayjoin([clear, solid]);
        return colour.Bandjoin(alpha).CopyMemory();
    }
}
