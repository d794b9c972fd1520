using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Raw;

namespace OnPut.Thumbnails.Tests.Imaging.Raw;

[Collection(LibvipsCollection.Name)]
public sealed class RawTests(RendererFixture fixture)
{
    const string Presets = "a:400:inside:png,b:30:cover:jpeg";

    static readonly byte[] Large = RawBuilder.Preview(400, 300);
    static readonly byte[] Small = RawBuilder.Preview(160, 120);

    public static TheoryData<string, byte[]> Cameras => new()
    {
        { "NEF", RawBuilder.Nikon(Large, Small) },
        { "NEF, little-endian", RawBuilder.Nikon(Large, Small, bigEndian: false) },
        { "NEF, its icon the larger one", RawBuilder.Nikon(Small, Large) },
        { "DNG", RawBuilder.Dng(Large) },
        { "CR2", RawBuilder.Canon(Large) },
        { "RW2", RawBuilder.Panasonic(Large) },
        { "ORF", RawBuilder.Olympus(Large) },
        { "RAF", RawBuilder.Fuji(Large) },
        { "CR3", RawBuilder.CanonBoxes(Small, Large, orientation: 1) },
        { "CR3, its preview the larger one", RawBuilder.CanonBoxes(Large, Small, orientation: 1) },
    };

    [Theory]
    [MemberData(nameof(Cameras), DisableDiscoveryEnumeration = true)]
    public async Task The_largest_preview_is_rendered(string camera, byte[] file)
    {
        var rendered = await fixture.RenderedAsync(file, Presets);

        Assert.True(rendered.Source.Format == PictureFormat.Raw, camera);
        Assert.Equal(new PixelSize(400, 300), rendered.Source.Size);
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task The_camera_s_orientation_is_applied_where_the_preview_has_none(int orientation)
    {
        using var upright = Samples.Quarters(400, 300);
        using var stored = Samples.Stored(upright, orientation);
        var preview = stored.JpegsaveBuffer(q: 95, keep: NetVips.Enums.ForeignKeep.None);
        foreach (var file in new[]
        {
            RawBuilder.Nikon(preview, Small, (uint)orientation), RawBuilder.Dng(preview, (uint)orientation),
            RawBuilder.CanonBoxes(Small, preview, (uint)orientation),
        })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.Equal(new PixelSize(400, 300), rendered.Source.Size);
            Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
        }
    }

    [Fact]
    public async Task A_preview_with_exif_of_its_own_has_the_last_word()
    {
        using var upright = Samples.Quarters(400, 300);
        using var stored = Samples.Stored(upright, 6);

        var rendered = await fixture.RenderedAsync(RawBuilder.Canon(Samples.Encode(stored, PictureFormat.Jpeg), orientation: 8), Presets);

        Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
    }

    [Theory]
    [InlineData(1, "400x300", 0.5, 0.1)]
    [InlineData(3, "400x300", 0.5, 0.9)]
    [InlineData(6, "300x400", 0.9, 0.5)]
    public async Task A_file_without_a_preview_is_developed(int orientation, string size, double x, double y)
    {
        var rendered = await fixture.RenderedAsync(RawBuilder.WithoutPreview(400, 300, (uint)orientation), "a:400:inside:png");

        Assert.Equal((PictureFormat.Raw, size), (rendered.Source.Format, rendered.Source.Size.ToString()));
        using var picture = Samples.Open(rendered.Renditions[0]);
        double Brightness(double x, double y) => picture.Getpoint((int)(x * (picture.Width - 1)), (int)(y * (picture.Height - 1))).Sum();
        Assert.True(Brightness(x, y) > 2 * Brightness(1 - x, 1 - y) + 50);
    }

    [Fact]
    public async Task A_file_without_anything_to_show_is_recognised_and_not_decoded()
    {
        var refused = await fixture.RefusedAsync(RawBuilder.Dng([]));

        Assert.Equal(RefusalKind.Unsupported, refused.Kind);
        Assert.StartsWith("Camera RAW pictures are shown by the preview in them, but this one has none, ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_cut_short_is_refused()
    {
        var file = RawBuilder.Fuji(Large);

        Assert.Equal(RefusalKind.Truncated, (await fixture.RefusedAsync([.. file[..2000], .. new byte[file.Length - 2000]])).Kind);
    }

    [Fact]
    public async Task A_preview_is_held_against_the_limits()
    {
        using var renderer = new PictureRenderer(new() { Limits = new() { MaxPixels = 119_999 } });

        var result = await renderer.RenderAsync(
            new MemoryStream(RawBuilder.Dng(Large)), PresetParser.Parse(Presets).Presets, TestContext.Current.CancellationToken);

        Assert.Equal(new ExceededLimit("pixels", 119_999, 120_000), Assert.IsType<Refused>(result).Limit);
    }

    [Fact]
    public async Task An_ordinary_tiff_is_none_and_costs_one_look()
    {
        using var picture = Samples.Quarters(500, 400);
        var file = Samples.Encode(picture, PictureFormat.Tiff);
        using var stream = new ObservedStream(file);

        Assert.False(CameraTiff.IsRaw(stream));
        Assert.InRange(stream.BytesRead, 1, 1000);
        Assert.Equal(PictureFormat.Tiff, (await fixture.RenderedAsync(file, Presets)).Source.Format);
    }

    [Fact]
    public void A_maker_s_name_alone_makes_no_camera_file()
    {
        var tiff = new TiffBuilder();
        var reduced = tiff.Directory(0, (TiffTag.Compression, [7]), (TiffTag.Photometric, [6]));
        var file = tiff.ToFile(tiff.Directory(0, (TiffTag.Make, [0]), (TiffTag.Compression, [5]), (TiffTag.SubDirectories, [reduced])));

        Assert.False(CameraTiff.IsRaw(new MemoryStream(file)));
    }

    [Fact]
    public void Directories_that_point_at_each_other_are_read_once()
    {
        var tiff = new TiffBuilder();
        var first = tiff.Directory(8, (TiffTag.SubDirectories, [8]), (TiffTag.Make, [0]));
        Assert.Equal(8u, first);

        Assert.Empty(CameraTiff.Candidates(new MemoryStream(tiff.ToFile(first))));
    }

    [Fact]
    public async Task What_the_stream_throws_is_thrown()
    {
        var file = RawBuilder.Nikon(Large, Small);
        for (var good = 0; good < 30; good += 3)
        {
            var failure = new IOException("The object has changed while it was read.");
            var left = good;
            using var stream = new ObservedStream(file) { OnRead = _ => left = left > 0 ? left - 1 : throw failure };

            var thrown = await Record.ExceptionAsync(() => fixture.RenderAsync(stream, Presets));

            Assert.True(thrown == failure || thrown is null);
        }
    }
}
