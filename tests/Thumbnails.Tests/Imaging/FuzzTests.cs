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
            var result = await fixture.RenderAsync(Mutator.Mutate(seed, new Random(round)), "a:48,b:20:cover:jpeg");

            Assert.True(result is Rendered { Renditions.Count: 2 } or Refused { Message.Length: > 0 }, $"round {round}");
        }
    }
}
