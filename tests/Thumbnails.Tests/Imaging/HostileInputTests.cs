using System.Buffers.Binary;
using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class HostileInputTests(RendererFixture fixture)
{
    [Fact]
    public async Task An_empty_file_is_no_picture() => Assert.Equal(RefusalKind.NotAPicture, (await fixture.RefusedAsync([])).Kind);

    [Fact]
    public async Task Text_is_no_picture()
    {
        var refused = await fixture.RefusedAsync("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray());

        Assert.Equal(RefusalKind.NotAPicture, refused.Kind);
        Assert.Equal("The content is not that of a picture (JPEG, PNG, GIF, WebP, TIFF, AVIF, HEIC, BMP, JPEG 2000, PSD or camera RAW).", refused.Message);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0x0A, 1, 2 }, "JPEG XL pictures are recognised, but not decoded.")]
    [InlineData(new byte[] { 0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0 }, "ICO pictures are recognised, but not decoded.")]
    public async Task What_is_recognised_and_not_decoded_is_told_apart_from_damage(byte[] file, string message) =>
        Assert.Equal(new Refused(RefusalKind.Unsupported, message), await fixture.RefusedAsync(file));

    [Fact]
    public async Task A_png_that_went_through_a_transfer_in_text_mode_is_told_so()
    {
        using var picture = Samples.Quarters(64, 48);
        var png = Samples.Encode(picture, PictureFormat.Png);
        foreach (var damaged in new byte[][] { [0x89, .. "PNG\n"u8, .. png[6..]], [.. png[..5], 0x0D, .. png[5..]], [0x09, .. png[1..]] })
        {
            var refused = await fixture.RefusedAsync(damaged);

            Assert.Equal(RefusalKind.Corrupt, refused.Kind);
            Assert.Contains("signature is damaged", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61 })]
    [InlineData(new byte[] { 0x52, 0x49, 0x46, 0x46, 0x10, 0x20, 0, 0, 0x57, 0x45, 0x42, 0x50 })]
    [InlineData(new byte[] { 0x49, 0x49, 42, 0 })]
    [InlineData(new byte[] { 0x4D, 0x4D, 0, 43 })]
    [InlineData(new byte[] { 0, 0, 0, 20, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66 })]
    [InlineData(new byte[] { 0, 0, 0, 20, 0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63 })]
    [InlineData(new byte[] { 0x42, 0x4D, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0 })]
    [InlineData(new byte[] { 0xFF, 0x4F, 0xFF, 0x51 })]
    [InlineData(new byte[] { 0x38, 0x42, 0x50, 0x53, 0, 1 })]
    public async Task A_signature_and_then_nothing_or_noise_is_corrupt(byte[] signature)
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        foreach (var file in new[] { signature, [.. signature, .. noise], [.. signature, .. new byte[5000]] })
        {
            var refused = await fixture.RefusedAsync(file);

            Assert.Equal(RefusalKind.Corrupt, refused.Kind);
            Assert.StartsWith("The picture is damaged or cut short: ", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    [Fact]
    public async Task A_reason_is_that_of_its_own_picture_only()
    {
        await fixture.RefusedAsync([0xFF, 0xD8, 0xFF, 1, 2, 3]);

        var refused = await fixture.RefusedAsync(PngBuilder.WithHeader(0, 10));

        Assert.Contains("Image width is zero in IHDR", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("JPEG", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60_000, 60_000, false)]
    [InlineData(1_000_000, 1_000_000, false)]
    [InlineData(15_000, 15_000, true)]
    public async Task A_declared_bomb_is_refused_by_its_header(int width, int height, bool interlaced)
    {
        using var stream = new ObservedStream(PngBuilder.WithHeader(width, height, interlaced));

        var refused = Assert.IsType<Refused>(await fixture.RenderAsync(stream, PresetParser.Default));

        Assert.Equal(RefusalKind.OverLimit, refused.Kind);
        Assert.NotNull(refused.Limit);
        Assert.True(refused.Limit.Found > refused.Limit.Limit);
        Assert.Contains($"{width}x{height}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunk_that_claims_more_than_there_is_is_named()
    {
        using var picture = Samples.Plain(8, 8, Samples.Red);
        var png = Samples.Encode(picture, PictureFormat.Png);
        byte[] file = [.. png[..33], 0x3F, 0xFF, 0xFF, 0xFF, .. "eXIf"u8, .. png[33..]];

        var refused = await fixture.RefusedAsync(file);

        Assert.Equal(
            $"The picture is damaged or cut short: its eXIf chunk says that it has 1,073,741,823 bytes, and the file has {png.Length - 37} left.",
            refused.Message);
    }

    [Fact]
    public async Task A_size_too_large_to_be_declared_at_all_is_refused_by_the_header()
    {
        using var picture = Samples.Plain(64, 48, Samples.Red);
        var file = Samples.Encode(picture, PictureFormat.Avif);
        var size = file.AsSpan(file.AsSpan().IndexOf("ispe"u8) + 8);
        BinaryPrimitives.WriteInt32BigEndian(size, 150_000_000);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], 1);

        var refused = await fixture.RefusedAsync(file);

        Assert.Equal("The picture is damaged or cut short: its header declares a size that no picture has.", refused.Message);
    }

    [Fact]
    public async Task The_same_picture_may_be_too_much_as_progressive_and_fine_as_baseline()
    {
        using var picture = Samples.Plain(3000, 2500, Samples.Red);
        using var renderer = new PictureRenderer(new() { Limits = new() { MaxMemoryBytes = 72 << 20 } });
        var presets = PresetParser.Parse("a:100").Presets;

        var baseline = await renderer.RenderAsync(new MemoryStream(picture.JpegsaveBuffer()), presets, TestContext.Current.CancellationToken);
        var progressive = await renderer.RenderAsync(
            new MemoryStream(picture.JpegsaveBuffer(interlace: true)), presets, TestContext.Current.CancellationToken);

        Assert.IsType<Rendered>(baseline);
        var refused = Assert.IsType<Refused>(progressive);
        Assert.Equal("memory", refused.Limit?.Name);
        Assert.StartsWith("This interlaced JPEG picture of 3000x2500 takes about ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_progressive_picture_in_more_scans_than_any_encoder_makes_is_refused()
    {
        var fine = await fixture.RenderAsync(JpegBuilder.WithScans(800, 600, 100), "a:64");
        var refused = await fixture.RefusedAsync(JpegBuilder.WithScans(800, 600, 2000));

        Assert.IsType<Rendered>(fine);
        Assert.Equal(RefusalKind.OverLimit, refused.Kind);
        Assert.Equal("scans", refused.Limit?.Name);
        Assert.Equal(100, refused.Limit?.Limit);
        Assert.InRange(refused.Limit?.Found ?? 0, 101, 2000);
        Assert.Contains("at most 100 are decoded", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_looks_like_scans_in_metadata_is_none()
    {
        var file = JpegBuilder.WithScans(800, 600, 3);
        var profile = Enumerable.Repeat<byte[]>([0xFF, 0xDA], 500).SelectMany(bytes => bytes).ToArray();

        Assert.IsType<Rendered>(await fixture.RenderAsync([.. file[..2], 0xFF, 0xE2, 1002 >> 8, 1002 & 0xFF, .. profile, .. file[2..]], "a:64"));
    }

    [Fact]
    public async Task Pixels_over_the_limit_are_refused_before_they_are_read()
    {
        using var picture = Samples.Detailed(1000, 800);
        var file = picture.JpegsaveBuffer(q: 95);
        using var stream = new ObservedStream(file);
        using var renderer = new PictureRenderer(new() { Limits = new() { MaxPixels = 799_999 } });

        var result = await renderer.RenderAsync(stream, PresetParser.Parse("a:100").Presets, TestContext.Current.CancellationToken);

        Assert.Equal(new ExceededLimit("pixels", 799_999, 800_000), Assert.IsType<Refused>(result).Limit);
        Assert.True(stream.BytesRead < file.Length / 4, $"{stream.BytesRead} of {file.Length} bytes were read");
    }

    [Fact]
    public async Task What_decoders_only_warn_of_is_no_reason_to_refuse()
    {
        using var picture = Samples.Quarters(64, 48);
        var jpeg = Samples.Encode(picture, PictureFormat.Jpeg);
        byte[] junkBetweenMarkers = [.. jpeg[..2], 0xFF, 0xFE, 0, 4, 1, 2, 0x55, 0x66, .. jpeg[2..]];
        byte[] junkAtTheEnd = [.. jpeg, .. new byte[1000]];
        foreach (var file in new[] { junkBetweenMarkers, junkAtTheEnd })
            PictureAssert.IsQuarters((await fixture.RenderedAsync(file, "a:64")).Renditions[0]);
    }

    [Fact]
    public async Task Nothing_but_the_listed_loaders_can_be_reached()
    {
        await fixture.RefusedAsync([0xFF, 0xD8, 0xFF]);

        Assert.Throws<VipsException>(() => Image.NewFromBuffer("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"u8.ToArray()));
        Assert.Throws<VipsException>(() => Image.NewFromBuffer("P3 1 1 255 1 2 3\n"u8.ToArray()));
    }
}
