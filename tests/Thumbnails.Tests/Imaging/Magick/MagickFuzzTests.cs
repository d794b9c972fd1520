using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Tests.Imaging.Raw;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

/// <summary>Damaged pictures of the formats that libvips does not decode: each ends as an answer.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class MagickFuzzTests(RendererFixture fixture)
{
    const int Rounds = 60;

    public static TheoryData<string> Seeds => ["HEIC", "HEIC, transparent", "BMP", "BMP, run lengths", "JP2", "J2K", "PSD", "TIFF", "RAW"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Damage_anywhere_is_rendered_or_refused(string name)
    {
        var seed = Seed(name);
        for (var round = 0; round < Rounds; round++)
        {
            var result = await fixture.RenderAsync(Mutator.Mutate(seed, new Random(round)), "a:48,b:20:cover:jpeg");

            Assert.True(result is Rendered { Renditions.Count: 2 } or Refused { Message.Length: > 0 }, $"round {round}");
        }
    }

    static byte[] Seed(string name)
    {
        using var picture = Samples.Detailed(64, 48);
        return name switch
        {
            "HEIC" => HeicSamples.Plain,
            "HEIC, transparent" => HeicSamples.Transparent,
            "BMP" => BmpBuilder.Build(64, 48, bits: 8),
            "BMP, run lengths" => BmpBuilder.RunLengthEncoded(64, 48),
            "JP2" => Jpeg2000Samples.File,
            "J2K" => Jpeg2000Samples.Codestream,
            "TIFF" => TiffBuilder.Build(64, 48, 3, 8, 8, new byte[64 * 48 * 3], linesAStrip: 16),
            "PSD" => PsdBuilder.Build(picture, PsdBuilder.Rgb),
            _ => RawBuilder.Nikon(RawBuilder.Preview(200, 150), RawBuilder.Preview(160, 120)),
        };
    }
}
