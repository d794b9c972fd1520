using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>Which part of the scene each fit shows, in every format.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class VisualFitTests(RendererFixture fixture)
{
    public static MatrixTheoryData<string, string> FitsAndFormats =>
        new(["inside", "cover", "smart", "entropy", "contain", "contain:#1e28c8"], ["webp", "jpeg", "png", "avif", "auto"]);

    [Theory]
    [MemberData(nameof(FitsAndFormats))]
    public async Task A_fit_looks_the_same_in_every_format(string fit, string format)
    {
        using var scene = VisualScene.Make();

        var rendered = await fixture.RenderedAsync(Samples.Encode(scene, PictureFormat.Png), $"a:160:{fit}:{format}");

        LookOf(fit, format).AssertSeenIn(Look.Of(Assert.Single(rendered.Renditions)), $"{fit} as {format}");
    }

    static Look LookOf(string fit, string format) => fit switch
    {
        "inside" => Looks.Upright,
        "cover" => Looks.Cover,
        "smart" => Looks.Smart,
        "entropy" => Looks.Entropy,
        "contain" => format == "jpeg" ? Looks.ContainOnWhite : Looks.Contain,
        _ => Looks.ContainOnColour,
    };
}
