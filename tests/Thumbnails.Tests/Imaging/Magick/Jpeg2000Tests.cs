using System.Buffers.Binary;
using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

[Collection(LibvipsCollection.Name)]
public sealed class Jpeg2000Tests(RendererFixture fixture)
{
    const string Presets = "a:64:inside:png";

    [Fact]
    public async Task Files_and_codestreams_are_rendered()
    {
        foreach (var file in new[] { Jpeg2000Samples.File, Jpeg2000Samples.Codestream })
        {
            var rendered = await fixture.RenderedAsync(file, Presets);

            Assert.Equal(PictureFormat.Jpeg2000, rendered.Source.Format);
            Assert.Equal(new PixelSize(64, 48), rendered.Source.Size);
            PictureAssert.IsQuarters(rendered.Renditions[0]);
        }
    }

    [Fact]
    public async Task Transparency_is_kept()
    {
        var rendition = (await fixture.RenderedAsync(Jpeg2000Samples.Transparent, Presets)).Renditions[0];

        PictureAssert.Colour([.. Samples.Red, 255], rendition, 0.1, 0.1);
        PictureAssert.Colour([.. Samples.Yellow, 0], rendition, 0.9, 0.9);
    }

    [Fact]
    public async Task A_fourth_channel_is_transparency_unless_it_is_declared_as_something_else()
    {
        var undeclared = Jpeg2000Samples.Transparent;
        "free"u8.CopyTo(undeclared.AsSpan(undeclared.AsSpan().IndexOf("cdef"u8)));
        var other = Jpeg2000Samples.Transparent;
        other.AsSpan(other.AsSpan().IndexOf("cdef"u8) + 26, 4).Fill(0xFF);

        PictureAssert.Colour([.. Samples.Yellow, 0], (await fixture.RenderedAsync(undeclared, Presets)).Renditions[0], 0.9, 0.9);
        using var opaque = Samples.Open((await fixture.RenderedAsync(other, Presets)).Renditions[0]);
        Assert.Equal(3, opaque.Bands);
    }

    [Fact]
    public async Task Cmyk_is_printed()
    {
        var file = Jpeg2000Samples.Transparent;
        "free"u8.CopyTo(file.AsSpan(file.AsSpan().IndexOf("cdef"u8)));
        file[file.AsSpan().IndexOf("colr"u8) + 10] = 12;
        using var ink = Samples.Plain(8, 8, [.. Samples.Yellow, 0]);
        using var cmyk = ink.Copy(interpretation: Enums.Interpretation.Cmyk);
        using var printed = cmyk.IccTransform("srgb", embedded: false, inputProfile: "cmyk", intent: Enums.Intent.Perceptual);

        var rendition = (await fixture.RenderedAsync(file, Presets)).Renditions[0];

        PictureAssert.Colour(printed.Getpoint(0, 0), rendition, 0.9, 0.9);
        PictureAssert.Colour([0, 0, 0], rendition, 0.1, 0.1, tolerance: 40);
    }

    [Fact]
    public async Task Grey_is_grey()
    {
        var rendition = (await fixture.RenderedAsync(Jpeg2000Samples.Grey, Presets)).Renditions[0];

        PictureAssert.Colour([70, 70, 70], rendition, 0.1, 0.1, tolerance: 2);
        PictureAssert.Colour([202, 202, 202], rendition, 0.9, 0.9, tolerance: 2);
    }

    [Fact]
    public async Task The_codestream_is_believed_and_not_the_boxes_around_it()
    {
        var file = Jpeg2000Samples.File;
        var size = file.AsSpan(file.AsSpan().IndexOf<byte>([0xFF, 0x4F, 0xFF, 0x51]) + 8);
        BinaryPrimitives.WriteInt32BigEndian(size, 100_000);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], 100_000);

        Assert.Equal(new ExceededLimit("pixels", 16_383L * 16_383, 10_000_000_000), (await fixture.RefusedAsync(file)).Limit);
    }

    [Fact]
    public async Task A_file_without_a_codestream_is_corrupt()
    {
        var file = Jpeg2000Samples.File;
        "free"u8.CopyTo(file.AsSpan(file.AsSpan().IndexOf("jp2c"u8)));

        Assert.Equal(
            "The picture is damaged or cut short: it has no codestream.", (await fixture.RefusedAsync(file)).Message);
    }
}
