using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Damaged pictures, the same ones every time: each ends as an answer, never as an exception or a dead process.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class FuzzTests(RendererFixture fixture)
{
    const int Rounds = 60;

    [Theory]
    [InlineData("jpeg")]
    [InlineData("progressive jpeg")]
    [InlineData("cmyk jpeg")]
    [InlineData("png")]
    [InlineData("interlaced png")]
    [InlineData("16-bit png")]
    [InlineData("palette png")]
    [InlineData("gif")]
    [InlineData("animated gif")]
    [InlineData("webp")]
    [InlineData("lossy webp")]
    [InlineData("animated webp")]
    [InlineData("tiff")]
    [InlineData("tiff of plain strips")]
    [InlineData("tiled tiff")]
    [InlineData("jpeg tiff")]
    [InlineData("float tiff")]
    [InlineData("one-bit tiff")]
    [InlineData("avif")]
    public async Task Damage_anywhere_is_rendered_or_refused(string kind)
    {
        using var picture = Samples.Detailed(96, 64);
        using var turned = Samples.Stored(picture, 6);
        using var wide = turned.IccTransform("p3", embedded: false, inputProfile: "srgb");
        var seed = Encode(wide, kind);
        using var strict = new PictureRenderer(new() { AcceptTruncated = false });
        var (presets, _) = PresetParser.Parse("a:48,b:20:cover:jpeg");
        for (var round = 0; round < Rounds; round++)
        {
            var mutant = Mutator.Mutate(seed, new Random(round));
            foreach (var renderer in new[] { fixture.Renderer, strict })
            {
                var result = await renderer.RenderAsync(new MemoryStream(mutant), presets, TestContext.Current.CancellationToken);

                Assert.True(result is Rendered { Renditions.Count: 2 } or Refused { Message.Length: > 0 }, $"round {round}");
                Assert.False(renderer == strict && result is Rendered { IsPartial: true }, $"round {round}");
            }
        }
    }

    static byte[] Encode(Image image, string kind)
    {
        switch (kind)
        {
            case "progressive jpeg":
                return image.JpegsaveBuffer(interlace: true);
            case "cmyk jpeg":
                using (var cmyk = image.IccTransform("cmyk"))
                    return cmyk.JpegsaveBuffer();
            case "interlaced png":
                return image.PngsaveBuffer(interlace: true);
            case "16-bit png":
                using (var deep = image.Colourspace(Enums.Interpretation.Rgb16))
                    return deep.PngsaveBuffer();
            case "palette png":
                return image.PngsaveBuffer(palette: true);
            case "animated gif" or "animated webp":
                using (var roll = Image.Arrayjoin([image, image, image], across: 1))
                using (var animation = Samples.Tagged(roll, tagged => tagged.Set(GValue.GIntType, "page-height", image.Height)))
                    return Samples.Encode(animation, kind == "animated gif" ? PictureFormat.Gif : PictureFormat.WebP);
            case "lossy webp":
                return image.WebpsaveBuffer();
            case "tiff of plain strips":
                return TiffBuilder.Build(image.Width, image.Height, 3, 8, 2, image.WriteToMemory<byte>(), linesAStrip: 8);
            case "tiled tiff":
                return image.TiffsaveBuffer(tile: true, tileWidth: 32, tileHeight: 32, compression: Enums.ForeignTiffCompression.Deflate);
            case "jpeg tiff":
                return image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Jpeg);
            case "float tiff":
                using (var linear = image.Colourspace(Enums.Interpretation.Scrgb))
                    return linear.TiffsaveBuffer();
            case "one-bit tiff":
                using (var grey = image.Colourspace(Enums.Interpretation.Bw))
                    return grey.TiffsaveBuffer(bitdepth: 1, compression: Enums.ForeignTiffCompression.Ccittfax4);
            default:
                return Samples.Encode(image, Enum.Parse<PictureFormat>(kind, ignoreCase: true));
        }
    }
}
