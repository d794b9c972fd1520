using System.Buffers.Binary;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

[Collection(LibvipsCollection.Name)]
public sealed class BmpTests(RendererFixture fixture)
{
    const string Presets = "a:100:inside:png";

    [Theory]
    [InlineData(12, 4)]
    [InlineData(12, 8)]
    [InlineData(12, 24)]
    [InlineData(40, 4)]
    [InlineData(40, 8)]
    [InlineData(40, 16)]
    [InlineData(40, 24)]
    [InlineData(40, 32)]
    [InlineData(108, 24)]
    [InlineData(108, 32)]
    [InlineData(124, 24)]
    [InlineData(124, 32)]
    public async Task Each_header_and_depth_is_rendered(int header, int bits)
    {
        var rendered = await fixture.RenderedAsync(BmpBuilder.Build(101, 60, header, bits), Presets);

        Assert.Equal(PictureFormat.Bmp, rendered.Source.Format);
        Assert.Equal(new PixelSize(101, 60), rendered.Source.Size);
        PictureAssert.IsQuarters(rendered.Renditions[0]);
    }

    [Fact]
    public async Task One_bit_a_pixel_has_the_colours_of_its_palette()
    {
        var rendition = (await fixture.RenderedAsync(BmpBuilder.Build(64, 48, bits: 1), Presets)).Renditions[0];

        PictureAssert.Colour(Samples.Red, rendition, 0.1, 0.9);
        PictureAssert.Colour(Samples.Green, rendition, 0.9, 0.1);
    }

    [Fact]
    public async Task Lines_may_come_from_above() =>
        PictureAssert.IsQuarters((await fixture.RenderedAsync(BmpBuilder.Build(64, 48, fromAbove: true), Presets)).Renditions[0]);

    [Fact]
    public async Task Run_lengths_are_unpacked() =>
        PictureAssert.IsQuarters((await fixture.RenderedAsync(BmpBuilder.RunLengthEncoded(64, 48), Presets)).Renditions[0]);

    [Theory]
    [InlineData(108)]
    [InlineData(124)]
    public async Task Transparency_is_kept_where_the_header_has_a_mask_for_it(int header)
    {
        var rendition = (await fixture.RenderedAsync(BmpBuilder.Build(64, 48, header, bits: 32, alpha: 0), Presets)).Renditions[0];

        PictureAssert.Colour([.. Samples.Red, 255], rendition, 0.1, 0.1);
        PictureAssert.Colour([.. Samples.Yellow, 0], rendition, 0.9, 0.9);
    }

    [Theory]
    [InlineData(30_000, 30_000, "pixels")]
    [InlineData(16_000, 16_000, "memory")]
    [InlineData(int.MaxValue, int.MinValue + 1, "pixels")]
    public async Task A_declared_bomb_is_refused_by_its_header(int width, int height, string limit)
    {
        var file = BmpBuilder.Build(64, 48);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);

        Assert.Equal(limit, (await fixture.RefusedAsync(file)).Limit?.Name);
    }

    [Theory]
    [InlineData(0, 48)]
    [InlineData(-64, 48)]
    [InlineData(64, 0)]
    [InlineData(64, int.MinValue)]
    public async Task A_size_that_is_none_is_corrupt(int width, int height)
    {
        var file = BmpBuilder.Build(64, 48);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);

        Assert.Equal(RefusalKind.Corrupt, (await fixture.RefusedAsync(file)).Kind);
    }

    [Fact]
    public async Task A_bitmap_cut_short_is_corrupt()
    {
        var file = BmpBuilder.Build(200, 150);
        foreach (var kept in new[] { 20, 60, file.Length / 2, file.Length - 1000 })
            Assert.Equal(RefusalKind.Corrupt, (await fixture.RefusedAsync(file[..kept])).Kind);
    }
}
