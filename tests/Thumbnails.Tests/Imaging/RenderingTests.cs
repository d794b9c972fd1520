using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class RenderingTests(RendererFixture fixture)
{
    public static TheoryData<string> InputFormats => ["Jpeg", "Png", "Gif", "WebP", "Tiff", "Avif"];

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task Every_input_format_gives_every_output_format_and_fit(string format)
    {
        using var picture = Samples.Quarters(400, 300);
        var file = Samples.Encode(picture, Enum.Parse<PictureFormat>(format));

        var rendered = await fixture.RenderedAsync(
            file, "a:100,b:100x100:cover:jpeg,c:50x90:smart:png,d:64:inside:avif,e:200x20:cover,f:300:inside:jpeg");

        Assert.Equal(["100x75", "100x100", "50x90", "64x48", "200x20", "300x225"], rendered.Renditions.Select(rendition => rendition.Size.ToString()));
        Assert.Equal(
            ["image/webp", "image/jpeg", "image/png", "image/avif", "image/webp", "image/jpeg"],
            rendered.Renditions.Select(rendition => rendition.ContentType));
        Assert.Equal(["webp", "jpg", "png", "avif", "webp", "jpg"], rendered.Renditions.Select(rendition => rendition.Extension));
        Assert.Equal(["a", "b", "c", "d", "e", "f"], rendered.Renditions.Select(rendition => rendition.Preset.Name));
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        foreach (var whole in rendered.Renditions.Where(rendition => rendition.Preset.Fit == Fit.Inside))
            PictureAssert.IsQuarters(whole);
        Assert.Equal(new PixelSize(400, 300), rendered.Source.Size);
        Assert.Equal(format, rendered.Source.Format.ToString());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 10_000)]
    [InlineData(10_000, 1)]
    [InlineData(127, 128)]
    [InlineData(128, 128)]
    [InlineData(3, 2)]
    public async Task A_small_or_narrow_picture_is_never_enlarged(int width, int height)
    {
        using var picture = Samples.Plain(width, height, Samples.Blue);
        foreach (var format in new[] { PictureFormat.Png, PictureFormat.Jpeg })
        {
            var rendered = await fixture.RenderedAsync(Samples.Encode(picture, format), "a:128,b:128:cover:jpeg,c:128:smart:png,d:8192,e:64:cover:avif");

            var (inside, cover, smart, huge) = (rendered.Renditions[0], rendered.Renditions[1], rendered.Renditions[2], rendered.Renditions[3]);
            Assert.Equal(new PixelSize(Math.Min(width, 128), Math.Min(height, 128)), inside.Size);
            Assert.Equal(inside.Size, cover.Size);
            Assert.Equal(inside.Size, smart.Size);
            Assert.Equal(new PixelSize(Math.Min(width, 8192), Math.Min(height, 8192)), huge.Size);
            Assert.All(rendered.Renditions, PictureAssert.Sound);
        }
    }

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task Sizes_are_exact_whatever_the_decoder_shrinks_itself(string format)
    {
        var random = new Random(20_240_601);
        for (var round = 0; round < 8; round++)
        {
            var size = new PixelSize(random.Next(1, 900), random.Next(1, 900));
            var box = new PixelSize(random.Next(1, 300), random.Next(1, 300));
            using var picture = Samples.Plain(size.Width, size.Height, Samples.Green);

            var rendered = await fixture.RenderedAsync(
                Samples.Encode(picture, Enum.Parse<PictureFormat>(format)), $"a:{box}:inside:png,b:{box}:cover:png,c:17:inside:png");

            Assert.Equal(Placement.Of(size, box, Fit.Inside).Output, rendered.Renditions[0].Size);
            Assert.Equal(Placement.Of(size, box, Fit.Cover).Output, rendered.Renditions[1].Size);
            Assert.All(rendered.Renditions, PictureAssert.Sound);
        }
    }

    [Fact]
    public async Task Cover_cuts_evenly_from_both_sides()
    {
        using var left = Samples.Plain(100, 100, Samples.Red);
        using var middle = Samples.Plain(100, 100, Samples.Green);
        using var right = Samples.Plain(100, 100, Samples.Blue);
        using var picture = Image.Arrayjoin([left, middle, right]);

        var rendered = await fixture.RenderedAsync(picture.PngsaveBuffer(), "a:50:cover:png");

        PictureAssert.Colour(Samples.Green, rendered.Renditions[0], 0.05, 0.5);
        PictureAssert.Colour(Samples.Green, rendered.Renditions[0], 0.95, 0.5);
    }

    [Fact]
    public async Task Equal_input_and_presets_give_equal_bytes()
    {
        const string Presets = "a:300,b:100:smart:jpeg,c:120x80:cover:png,d:90:inside:avif,e:80:entropy:auto,f:70:contain:q60,g:60:animated";
        using var picture = Samples.Detailed(900, 700);
        using var twoThreads = new PictureRenderer(new() { Concurrency = 2 });
        foreach (var format in SourceTests.InputFormats.Select(row => Enum.Parse<PictureFormat>(row.Data)))
        {
            var file = Samples.Encode(picture, format);

            var first = await fixture.RenderedAsync(file, Presets);
            var second = await fixture.RenderedAsync(file, Presets);
            var third = await twoThreads.RenderAsync(
                new MemoryStream(file), PresetParser.Parse(Presets).Presets, TestContext.Current.CancellationToken);

            Assert.Equal(Bytes(first), Bytes(second));
            Assert.Equal(Bytes(first), Bytes(Assert.IsType<Rendered>(third)));
        }
    }

    [Fact]
    public void The_version_names_the_libvips_that_runs()
    {
        var running = $"libvips-{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

        Assert.StartsWith(running + "/", PictureRenderer.Version, StringComparison.Ordinal);
    }

    static IEnumerable<byte[]> Bytes(Rendered rendered) => rendered.Renditions.Select(rendition => rendition.Bytes.ToArray());
}
