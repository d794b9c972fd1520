using NetVips;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Png;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class FormatTests(RendererFixture fixture)
{
    [Fact]
    public async Task Auto_is_png_for_small_line_art_and_webp_for_the_rest()
    {
        using var art = Samples.Quarters(400, 300);
        using var photo = Samples.Detailed(400, 300);
        using var poster = Samples.Quarters(600, 600);
        (byte[] File, OutputFormat Format)[] expected =
        [
            (Samples.Encode(art, PictureFormat.Png), OutputFormat.Png),
            (Samples.Encode(art, PictureFormat.Gif), OutputFormat.Png),
            (Samples.Encode(art, PictureFormat.Jpeg), OutputFormat.WebP),
            (Samples.Encode(photo, PictureFormat.Png), OutputFormat.WebP),
            (Samples.Encode(poster, PictureFormat.Png), OutputFormat.WebP),
        ];
        foreach (var (file, format) in expected)
        {
            var rendered = await fixture.RenderedAsync(file, "a:400:auto,webp:400:webp,png:400:png");

            var (auto, webP, png) = (rendered.Renditions[0], rendered.Renditions[1], rendered.Renditions[2]);
            PictureAssert.Sound(auto);
            Assert.Equal(format, auto.Format);
            Assert.Equal((format.ContentType, format.Extension), (auto.ContentType, auto.Extension));
            Assert.Equal((format == OutputFormat.Png ? png : webP).Bytes.ToArray(), auto.Bytes.ToArray());
            if (format == OutputFormat.Png)
                Assert.True(png.Bytes.Length < webP.Bytes.Length);
        }
    }

    [Theory]
    [InlineData("webp")]
    [InlineData("jpeg")]
    [InlineData("avif")]
    [InlineData("auto")]
    public async Task Quality_is_what_the_preset_says_or_that_of_its_format(string format)
    {
        using var picture = Samples.Detailed(300, 200);
        var usual = format == "avif" ? 50 : 80;

        var rendered = await fixture.RenderedAsync(picture.TiffsaveBuffer(), $"low:300:{format}:q10,usual:300:{format},same:300:{format}:q{usual},high:300:{format}:q95");

        var sizes = rendered.Renditions.Select(rendition => rendition.Bytes.Length).ToArray();
        Assert.True(sizes[0] < sizes[1] && sizes[1] == sizes[2] && sizes[2] < sizes[3], string.Join(' ', sizes));
    }

    [Fact]
    public async Task A_jpeg_is_progressive()
    {
        using var picture = Samples.Detailed(300, 200);

        var rendered = await fixture.RenderedAsync(picture.TiffsaveBuffer(), "a:300:jpeg");

        using var jpeg = Samples.Open(Assert.Single(rendered.Renditions));
        Assert.Equal(1, jpeg.Get("interlaced"));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 4)]
    [InlineData(16, 4)]
    [InlineData(17, 8)]
    [InlineData(256, 8)]
    [InlineData(257, null)]
    public void Png_loses_nothing_and_has_a_palette_where_the_colours_fit_in_one(int colours, int? bits)
    {
        foreach (var bands in new[] { 3, 4 })
            foreach (var width in new[] { 67, 64 })
            {
                using var picture = Coloured(width, 41, bands, colours);

                var png = PngWriter.Write(picture, Enums.ForeignKeep.None);

                using var read = Image.PngloadBuffer(png, failOn: Enums.FailOn.Warning);
                using var difference = (read - picture).Abs();
                Assert.Equal(bands, read.Bands);
                Assert.Equal(0, difference.Max());
                Assert.Equal(bits is not null, read.Contains("palette"));
                Assert.Equal(bits ?? 8, png[24]);
            }
    }

    /// <summary>Every one of so many colours, here and there; with four bands some are transparent.</summary>
    static Image Coloured(int width, int height, int bands, int colours)
    {
        var random = new Random(colours);
        var palette = Enumerable.Range(0, colours).Select(number => new[] { (byte)number, (byte)(number >> 8), (byte)random.Next(256), (byte)(number % 3 * 100) }).ToArray();
        byte[] pixels = [.. Enumerable.Range(0, width * height).SelectMany(i => palette[i < colours ? i : random.Next(colours)].Take(bands))];
        using var image = Image.NewFromMemory(pixels, width, height, bands, Enums.BandFormat.Uchar);
        return image.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }
}
