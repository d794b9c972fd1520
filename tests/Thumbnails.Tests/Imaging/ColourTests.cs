using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class ColourTests(RendererFixture fixture)
{
    const string Presets = "a:40:inside:png,b:40:inside:jpeg,c:40,d:20:cover:avif";

    [Fact]
    public async Task Sixteen_bits_become_eight()
    {
        using var picture = Samples.Quarters(80, 60);
        using var deep = picture.Colourspace(Enums.Interpretation.Rgb16);

        await AssertQuarters(deep.PngsaveBuffer());
        await AssertQuarters(deep.TiffsaveBuffer());
    }

    [Fact]
    public async Task A_palette_is_looked_up()
    {
        using var picture = Samples.Quarters(80, 60);

        await AssertQuarters(picture.PngsaveBuffer(palette: true));
    }

    [Fact]
    public async Task Grey_of_any_depth_becomes_srgb()
    {
        using var grey = Samples.Plain(80, 60, 100);
        using var grey16 = grey.Colourspace(Enums.Interpretation.Grey16);
        foreach (var file in new[] { grey.PngsaveBuffer(), grey16.PngsaveBuffer(), grey.JpegsaveBuffer(), grey.TiffsaveBuffer(), grey.WebpsaveBuffer() })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.All(rendered.Renditions, PictureAssert.Sound);
            Assert.All(rendered.Renditions, rendition => PictureAssert.Colour([100, 100, 100], rendition, 0.5, 0.5, tolerance: 4));
        }
    }

    [Fact]
    public async Task One_bit_is_black_and_white()
    {
        using var white = Samples.Plain(80, 60, 255);

        var rendered = await fixture.RenderedAsync(white.PngsaveBuffer(bitdepth: 1), Presets);

        Assert.All(rendered.Renditions, PictureAssert.Sound);
        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour([255, 255, 255], rendition, 0.5, 0.5));
    }

    [Fact]
    public async Task An_embedded_profile_is_honoured()
    {
        using var picture = Samples.Plain(80, 60, Samples.Red);
        using var wide = picture.IccTransform("p3", embedded: false, inputProfile: "srgb");
        Assert.True(Math.Abs(wide.Getpoint(0, 0)[0] - Samples.Red[0]) > 12);

        foreach (var file in new[] { wide.JpegsaveBuffer(q: 98), wide.PngsaveBuffer(), wide.WebpsaveBuffer(lossless: true), wide.TiffsaveBuffer() })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.True(rendered.Source.HasColourProfile);
            Assert.All(rendered.Renditions, PictureAssert.Sound);
            Assert.All(rendered.Renditions, rendition => PictureAssert.Colour(Samples.Red, rendition, 0.5, 0.5, tolerance: 6));
        }
    }

    [Fact]
    public async Task Cmyk_becomes_srgb_with_and_without_a_profile()
    {
        double[] colour = [120, 140, 90];
        using var picture = Samples.Plain(80, 60, colour);
        using var profiled = picture.IccTransform("cmyk", embedded: false, inputProfile: "srgb");
        using var bare = picture.Colourspace(Enums.Interpretation.Cmyk);
        foreach (var file in new[] { profiled.JpegsaveBuffer(q: 98), bare.JpegsaveBuffer(q: 98, keep: Enums.ForeignKeep.None), profiled.TiffsaveBuffer() })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.Equal(4, rendered.Source.Bands);
            Assert.All(rendered.Renditions, PictureAssert.Sound);
            Assert.All(rendered.Renditions, rendition => PictureAssert.Colour(colour, rendition, 0.5, 0.5));
        }
    }

    [Fact]
    public async Task Cmyk_without_a_profile_is_seen_as_printed_whatever_its_depth()
    {
        using var picture = Samples.Plain(80, 60, 0, 128, 255, 64);
        using var cmyk = picture.Copy(interpretation: Enums.Interpretation.Cmyk);
        using var printed = cmyk.IccTransform("srgb", embedded: false, inputProfile: "cmyk", intent: Enums.Intent.Perceptual);
        var pixels = cmyk.WriteToMemory<byte>();
        byte[] deep = [.. pixels.SelectMany(value => new[] { value, value })];
        foreach (var file in new[]
        {
            cmyk.JpegsaveBuffer(q: 98, keep: Enums.ForeignKeep.None),
            TiffBuilder.Build(80, 60, 4, 8, 5, pixels, linesAStrip: 16),
            TiffBuilder.Build(80, 60, 4, 16, 5, deep, linesAStrip: 16),
        })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.All(rendered.Renditions.Take(3), rendition => PictureAssert.Colour(printed.Getpoint(0, 0), rendition, 0.5, 0.5, tolerance: 6));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public async Task Where_white_is_zero_it_is_white(int bits)
    {
        var file = TiffBuilder.Build(80, 60, 1, bits, 0, new byte[80 * 60 * bits / 8], linesAStrip: 60);

        var rendered = await fixture.RenderedAsync(file, Presets);

        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour([255, 255, 255], rendition, 0.5, 0.5));
    }

    [Fact]
    public async Task Lab_becomes_srgb()
    {
        using var picture = Samples.Quarters(80, 60);
        using var lab = picture.Colourspace(Enums.Interpretation.Lab);

        await AssertQuarters(lab.TiffsaveBuffer());
    }

    [Fact]
    public async Task Lab_of_eight_bits_becomes_srgb()
    {
        using var red = Samples.Plain(1, 1, Samples.Red);
        using var lab = red.Colourspace(Enums.Interpretation.Lab);
        var colour = lab.Getpoint(0, 0);
        byte[] pixel = [(byte)Math.Round(colour[0] * 2.55), (byte)(sbyte)Math.Round(colour[1]), (byte)(sbyte)Math.Round(colour[2])];
        var pixels = Enumerable.Repeat(pixel, 80 * 60).SelectMany(bytes => bytes).ToArray();

        var rendered = await fixture.RenderedAsync(TiffBuilder.Build(80, 60, 3, 8, 8, pixels, linesAStrip: 16), Presets);

        Assert.Equal((PictureFormat.Tiff, new PixelSize(80, 60)), (rendered.Source.Format, rendered.Source.Size));
        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour(Samples.Red, rendition, 0.5, 0.5));
    }

    [Theory]
    [InlineData(4, 0x55, 85)]
    [InlineData(12, 0x88, 136)]
    [InlineData(14, 0xFF, 255)]
    public async Task Bits_that_fill_no_bytes_become_eight(int bits, byte filling, int expected)
    {
        var pixels = Enumerable.Repeat(filling, 80 * 60 * 3 * bits / 8).ToArray();

        var rendered = await fixture.RenderedAsync(TiffBuilder.Build(80, 60, 3, bits, 2, pixels, linesAStrip: 16), Presets);

        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour([expected, expected, expected], rendition, 0.5, 0.5, tolerance: 2));
    }

    [Theory]
    [InlineData("not a profile")]
    [InlineData("")]
    public async Task A_broken_profile_is_as_good_as_none(string profile)
    {
        using var picture = Samples.Quarters(80, 60);
        using var tagged = Samples.Tagged(
            picture, image => image.Set(GValue.BlobType, "icc-profile-data", System.Text.Encoding.ASCII.GetBytes(profile.PadRight(200))));

        await AssertQuarters(tagged.JpegsaveBuffer(q: 95));
        await AssertQuarters(tagged.TiffsaveBuffer());
    }

    [Fact]
    public async Task A_profile_for_another_kind_of_picture_is_as_good_as_none()
    {
        using var grey = Samples.Plain(80, 60, 100);
        using var colour = Samples.Plain(8, 8, Samples.Red);
        using var wide = colour.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var tagged = Samples.Tagged(grey, image => image.Set(GValue.BlobType, "icc-profile-data", (byte[])wide.Get("icc-profile-data")));

        var rendered = await fixture.RenderedAsync(tagged.JpegsaveBuffer(), Presets);

        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour([100, 100, 100], rendition, 0.5, 0.5, tolerance: 4));
    }

    [Fact]
    public async Task Transparency_is_kept_where_the_format_has_it_and_white_where_it_has_not()
    {
        using var colour = Samples.Plain(80, 60, Samples.Red);
        using var clear = Samples.Plain(40, 60, 0);
        using var solid = Samples.Plain(40, 60, 255);
        using var alpha = Image.Arrayjoin([clear, solid]);
        using var picture = colour.Bandjoin(alpha);
        foreach (var file in new[] { picture.PngsaveBuffer(), picture.WebpsaveBuffer(lossless: true), picture.TiffsaveBuffer(), picture.GifsaveBuffer() })
        {
            var rendered = await fixture.RenderedAsync(file, "png:40:inside:png,webp:40,avif:40:inside:avif,jpeg:40:inside:jpeg,cover:30:cover:jpeg");

            foreach (var rendition in rendered.Renditions.Take(3))
            {
                using var image = Samples.Open(rendition);
                Assert.Equal(4, image.Bands);
                Assert.True(image.Getpoint(2, 15)[3] < 8);
                PictureAssert.Colour([.. Samples.Red, 255], rendition, 0.9, 0.5);
            }
            foreach (var rendition in rendered.Renditions.Skip(3))
            {
                PictureAssert.Colour([255, 255, 255], rendition, 0.05, 0.5);
                PictureAssert.Colour(Samples.Red, rendition, 0.95, 0.5);
            }
        }
    }

    [Fact]
    public async Task Floating_point_is_what_its_profile_says_transparency_included()
    {
        using var bytes = Samples.Plain(80, 60, [.. Samples.Red, 128]);
        using var profiled = bytes.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var parts = profiled / 255;
        using var floating = parts.Copy(interpretation: Enums.Interpretation.Scrgb);

        var rendered = await fixture.RenderedAsync(floating.TiffsaveBuffer(), "a:40:inside:png");

        Assert.True(rendered.Source.HasColourProfile);
        PictureAssert.Colour([.. Samples.Red, 128], rendered.Renditions[0], 0.5, 0.5, tolerance: 3);
    }

    [Theory]
    [InlineData("Gif")]
    [InlineData("WebP")]
    public async Task An_animation_gives_its_first_frame(string format)
    {
        using var first = Samples.Plain(60, 40, Samples.Red);
        using var second = Samples.Plain(60, 40, Samples.Blue);
        using var roll = Image.Arrayjoin([first, second, first], across: 1);
        using var animation = Samples.Tagged(roll, image => image.Set(GValue.GIntType, "page-height", 40));

        var rendered = await fixture.RenderedAsync(Samples.Encode(animation, Enum.Parse<PictureFormat>(format)), Presets);

        Assert.Equal(3, rendered.Source.Frames);
        Assert.Equal(new PixelSize(60, 40), rendered.Source.Size);
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour(Samples.Red, rendition, 0.5, 0.5));
    }

    [Fact]
    public async Task A_tiff_of_several_pages_gives_its_first()
    {
        using var first = Samples.Plain(60, 40, Samples.Red);
        using var second = Samples.Plain(60, 40, Samples.Blue);
        using var roll = Image.Arrayjoin([first, second], across: 1);
        using var pages = Samples.Tagged(roll, image => image.Set(GValue.GIntType, "page-height", 40));

        var rendered = await fixture.RenderedAsync(pages.TiffsaveBuffer(), Presets);

        Assert.Equal(2, rendered.Source.Frames);
        Assert.All(rendered.Renditions, rendition => PictureAssert.Colour(Samples.Red, rendition, 0.5, 0.5));
    }

    /// <summary>What a screen without more brightness shows; the gain map beside it is no second picture.</summary>
    [Fact]
    public async Task Ultra_hdr_is_shown_as_its_sdr_base()
    {
        using var picture = Samples.Quarters(64, 48);
        using var linear = picture.Colourspace(Enums.Interpretation.Scrgb);
        var file = linear.UhdrsaveBuffer(q: 95);

        using var stored = Image.JpegloadBuffer(file);
        using var sdr = stored.IccTransform("srgb", embedded: true);
        var rendered = await fixture.RenderedAsync(file, Presets);

        Assert.True(file.AsSpan().IndexOf("GainMap"u8) > 0);
        foreach (var (x, y) in new[] { (0.1, 0.1), (0.9, 0.1), (0.1, 0.9), (0.9, 0.9) })
            Assert.All(rendered.Renditions.Take(3), rendition => PictureAssert.Colour(sdr[(int)(x * 63), (int)(y * 47)], rendition, x, y));
    }

    async Task AssertQuarters(byte[] file)
    {
        var rendered = await fixture.RenderedAsync(file, Presets);
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        Assert.All(rendered.Renditions.Take(3), PictureAssert.IsQuarters);
    }
}
