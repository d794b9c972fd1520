using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class TruncatedPictureTests(RendererFixture fixture)
{
    const string Presets = "a:100:inside:png";

    public static TheoryData<string> ReadByLines => ["jpeg", "turned jpeg", "png", "png with alpha", "tiff", "gif"];

    [Theory]
    [MemberData(nameof(ReadByLines))]
    public async Task Half_and_more_of_a_picture_is_rendered_and_says_that_it_is_a_part(string kind)
    {
        var file = File(kind);
        var whole = await fixture.RenderedAsync(file, Presets);
        Assert.False(whole.IsPartial);

        foreach (var kept in new[] { 0.6, 0.9 })
        {
            var part = await fixture.RenderedAsync(Cut(file, kept), Presets);

            Assert.True(part.IsPartial);
            Assert.Equal(whole.Renditions[0].Size, part.Renditions[0].Size);
            AssertFirstHalfAlike(whole.Renditions[0], part.Renditions[0], fromTheTop: kind != "turned jpeg");
        }
    }

    [Theory]
    [MemberData(nameof(ReadByLines))]
    public async Task Less_than_half_of_a_picture_is_refused_with_how_much_there_is(string kind)
    {
        foreach (var kept in new[] { 0.1, 0.3 })
        {
            var refused = await fixture.RefusedAsync(Cut(File(kind), kept));

            Assert.Equal(RefusalKind.Truncated, refused.Kind);
            Assert.Matches(@"^The picture is cut short: \d+ % of it can be read, and at least 50 % are needed\.$", refused.Message);
        }
    }

    [Theory]
    [MemberData(nameof(ReadByLines))]
    public async Task Where_only_whole_pictures_are_accepted_no_part_is_enough(string kind)
    {
        using var strict = new PictureRenderer(new() { AcceptTruncated = false });
        var presets = PresetParser.Parse(Presets).Presets;
        foreach (var kept in new[] { 0.1, 0.3, 0.6, 0.9 })
        {
            var result = await strict.RenderAsync(new MemoryStream(Cut(File(kind), kept)), presets, TestContext.Current.CancellationToken);

            var refused = Assert.IsType<Refused>(result);
            Assert.Equal(RefusalKind.Truncated, refused.Kind);
            Assert.Equal("The picture is cut short: its file ends before it does, and only whole pictures are accepted.", refused.Message);
        }
    }

    [Theory]
    [InlineData("jpeg", new double[] { 128, 128, 128 })]
    [InlineData("png", new double[] { 128, 128, 128 })]
    [InlineData("tiff", new double[] { 128, 128, 128 })]
    [InlineData("png with alpha", new double[] { 0 })]
    [InlineData("gif", new double[] { 0 })]
    public async Task What_is_missing_is_grey_or_transparent(string kind, double[] expected)
    {
        var part = await fixture.RenderedAsync(Cut(File(kind), 0.7), Presets);

        using var image = Samples.Open(part.Renditions[0]);
        for (var x = 0; x < image.Width; x++)
            Assert.Equal(expected, image.Getpoint(x, image.Height - 2)[^expected.Length..]);
    }

    [Fact]
    public async Task A_progressive_picture_is_all_there_once_its_first_scan_is()
    {
        var file = File("progressive jpeg");
        var whole = await fixture.RenderedAsync(file, Presets);

        var coarse = await fixture.RenderedAsync(Cut(file, 0.4), Presets);
        var refused = await fixture.RefusedAsync(Cut(file, 0.05));

        Assert.True(coarse.IsPartial);
        Assert.InRange(PictureAssert.Difference(whole.Renditions[0], coarse.Renditions[0]), 0, 6);
        Assert.Equal(RefusalKind.Truncated, refused.Kind);
    }

    [Theory]
    [InlineData("interlaced png", "Truncated")]
    [InlineData("webp", "Corrupt")]
    [InlineData("avif", "Corrupt")]
    [InlineData("tiff with its directory at the end", "Corrupt")]
    public async Task What_can_only_be_read_whole_is_refused(string kind, string refusal)
    {
        foreach (var kept in new[] { 0.1, 0.3, 0.6, 0.9 })
            Assert.Equal(Enum.Parse<RefusalKind>(refusal), (await fixture.RefusedAsync(Cut(File(kind), kept))).Kind);
    }

    [Fact]
    public async Task Damage_in_the_middle_is_no_truncation()
    {
        var file = File("png");
        var data = file.AsSpan().LastIndexOf("IDAT"u8);
        file[data + 100] ^= 0xFF;

        Assert.Equal(RefusalKind.Corrupt, (await fixture.RefusedAsync(file)).Kind);
    }

    static byte[] Cut(byte[] file, double kept) => file[..(int)(file.Length * kept)];

    static byte[] File(string kind)
    {
        using var picture = Samples.Detailed(600, 400);
        using var clear = Samples.Plain(600, 400, 200);
        using var alpha = picture.Bandjoin(clear);
        using var turned = Samples.Stored(picture, 6);
        return kind switch
        {
            "jpeg" => picture.JpegsaveBuffer(q: 90),
            "turned jpeg" => turned.JpegsaveBuffer(q: 90),
            "progressive jpeg" => picture.JpegsaveBuffer(q: 90, interlace: true),
            "png" => picture.PngsaveBuffer(),
            "png with alpha" => alpha.PngsaveBuffer(),
            "interlaced png" => picture.PngsaveBuffer(interlace: true),
            "gif" => picture.GifsaveBuffer(),
            "webp" => picture.WebpsaveBuffer(),
            "avif" => Samples.Encode(picture, PictureFormat.Avif),
            "tiff" => TiffBuilder.Build(600, 400, 3, 8, 2, picture.WriteToMemory<byte>(), linesAStrip: 10),
            "tiff with its directory at the end" => Samples.Encode(picture, PictureFormat.Tiff),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>What is stored first is above, or, of a picture that is turned to the right, on the right.</summary>
    static void AssertFirstHalfAlike(Rendition whole, Rendition part, bool fromTheTop)
    {
        using var expected = Half(whole);
        using var actual = Half(part);
        using var difference = expected - actual;
        using var absolute = difference.Abs();
        Assert.InRange(absolute.Avg(), 0, 3);

        Image Half(Rendition rendition)
        {
            using var image = Samples.Open(rendition);
            using var colours = image.ExtractBand(0, n: 3);
            return (fromTheTop
                ? colours.Crop(0, 0, colours.Width, colours.Height / 2)
                : colours.Crop(colours.Width - colours.Width / 2, 0, colours.Width / 2, colours.Height)).CopyMemory();
        }
    }
}
