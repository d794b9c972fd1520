using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class PictureLimitsTests
{
    static readonly IReadOnlyList<Preset> Presets = PresetParser.Parse(PresetParser.Default).Presets;

    [Theory]
    [InlineData("Jpeg", 16_320, 12_240, 3, false)]
    [InlineData("Jpeg", 9_504, 6_336, 3, false)]
    [InlineData("Jpeg", 8_688, 5_792, 3, true)]
    [InlineData("Png", 16_000, 16_000, 4, false)]
    [InlineData("Png", 60_000, 500, 3, false)]
    [InlineData("Tiff", 16_000, 12_000, 3, false)]
    [InlineData("WebP", 16_000, 12_000, 3, false)]
    [InlineData("Gif", 8_000, 7_000, 3, false)]
    [InlineData("Avif", 6_000, 4_000, 3, false)]
    public void What_cameras_and_scanners_make_is_within_the_defaults(string format, int width, int height, int bands, bool interlaced)
    {
        var header = Header(format, new(width, height), bands, interlaced);

        Assert.Null(new PictureLimits().Refuse(header, RenderPlan.For(header.Size, Presets), 10 << 20));
    }

    [Theory]
    [InlineData("Jpeg", 16_320, 12_240, 3, true)]
    [InlineData("Png", 12_000, 12_000, 4, true)]
    [InlineData("Png", 1_000_000, 200, 3, false)]
    [InlineData("WebP", 10_000, 10_000, 4, false)]
    [InlineData("Gif", 8_000, 8_000, 4, false)]
    [InlineData("Avif", 8_000, 8_000, 3, false)]
    public void What_would_have_to_be_held_in_memory_whole_is_measured_by_its_memory(string format, int width, int height, int bands, bool interlaced)
    {
        var header = Header(format, new(width, height), bands, interlaced);

        var refused = new PictureLimits().Refuse(header, RenderPlan.For(header.Size, Presets), 1 << 20);

        Assert.Equal(RefusalKind.OverLimit, refused?.Kind);
        Assert.Equal("memory", refused?.Limit?.Name);
        Assert.Equal(400L << 20, refused?.Limit?.Limit);
        Assert.True(refused?.Limit?.Found > refused?.Limit?.Limit);
        Assert.Contains("at most 400 MB are given to one picture", refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pixels_are_limited_whatever_the_format()
    {
        var header = Header("Jpeg", new(100_000_000, 100_000_000), 3, interlaced: false);

        var refused = new PictureLimits().Refuse(header, RenderPlan.For(header.Size, Presets), 0);

        Assert.Equal(new ExceededLimit("pixels", 16_383L * 16_383, 10_000_000_000_000_000), refused?.Limit);
        Assert.Equal("The picture has 10,000,000,000,000,000 pixels (100000000x100000000), and at most 268,402,689 are decoded.", refused?.Message);
    }

    [Theory]
    [InlineData(1, 50_000_000)]
    [InlineData(90_000_000, 2)]
    public void A_side_is_limited_however_few_the_pixels_are(int width, int height)
    {
        var header = Header("Png", new(width, height), 1, interlaced: false);

        var refused = new PictureLimits().Refuse(header, RenderPlan.For(header.Size, Presets), 0);

        Assert.Equal(new ExceededLimit("side", 1_000_000, Math.Max(width, height)), refused?.Limit);
    }

    [Fact]
    public void The_memory_of_large_renditions_counts_too()
    {
        var header = Header("Jpeg", new(8192, 8192), 3, interlaced: false);

        Assert.Null(new PictureLimits().Refuse(header, RenderPlan.For(header.Size, PresetParser.Parse("a:1024").Presets), 0));
        Assert.NotNull(new PictureLimits().Refuse(header, RenderPlan.For(header.Size, PresetParser.Parse("a:8192").Presets), 0));
    }

    [Fact]
    public void A_file_that_its_decoder_reads_into_memory_counts_as_memory_before_it_is_opened()
    {
        var limits = new PictureLimits { MaxMemoryBytes = 1000 };

        Assert.Equal(new ExceededLimit("memory", 1000, 1001), limits.RefuseFile(PictureFormat.WebP, 1001)?.Limit);
        Assert.Null(limits.RefuseFile(PictureFormat.WebP, 1000));
        Assert.Null(limits.RefuseFile(PictureFormat.Jpeg, 1001));
    }

    static PictureHeader Header(string format, PixelSize size, int bands, bool interlaced) => new(
        Enum.Parse<PictureFormat>(format), size, Orientation: 1, Frames: 1, bands, BytesPerBand: 1,
        HasAlpha: bands == 4, HasColourProfile: false, interlaced, ChromaSubsampled: bands == 3, TileHeight: 1);
}
