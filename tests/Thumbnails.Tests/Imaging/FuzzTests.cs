using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Damaged pictures, the same ones every time: each ends as an answer, never as an exception or a dead process.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class FuzzTests(RendererFixture fixture)
{
    const int Rounds = 150;

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("Gif")]
    [InlineData("WebP")]
    [InlineData("Tiff")]
    [InlineData("Avif")]
    public async Task Damage_anywhere_is_rendered_or_refused(string format)
    {
        using var picture = Samples.Detailed(96, 64);
        using var turned = Samples.Stored(picture, 6);
        using var wide = turned.IccTransform("p3", embedded: false, inputProfile: "srgb");
        var seed = Samples.Encode(wide, Enum.Parse<PictureFormat>(format));
        for (var round = 0; round < Rounds; round++)
        {
            var result = await fixture.RenderAsync(Mutate(seed, new Random(round)), "a:48,b:20:cover:jpeg");

            Assert.True(result is Rendered { Renditions.Count: 2 } or Refused { Message.Length: > 0 }, $"round {round}");
        }
    }

    static byte[] Mutate(byte[] seed, Random random)
    {
        var file = seed.ToArray();
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            // Headers are where the lengths and the sizes are: half of all damage goes there.
            var at = random.Next(random.Next(2) == 0 ? file.Length : Math.Min(file.Length, 700));
            switch (random.Next(4))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)(random.Next(2) == 0 ? 0xFF : 0);
                    break;
                case 2:
                    random.NextBytes(file.AsSpan(at, Math.Min(4, file.Length - at)));
                    break;
                default:
                    file.AsSpan(random.Next(file.Length - 16), Math.Min(16, file.Length - at)).CopyTo(file.AsSpan(at));
                    break;
            }
        }
        return random.Next(5) == 0 ? file[..random.Next(12, file.Length)] : file;
    }
}
