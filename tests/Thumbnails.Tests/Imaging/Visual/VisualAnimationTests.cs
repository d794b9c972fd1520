using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>The first and the last frame of an animation, kept or not.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class VisualAnimationTests(RendererFixture fixture)
{
    [Theory]
    [InlineData("Gif")]
    [InlineData("WebP")]
    public async Task An_animation_starts_and_ends_as_it_should_and_is_represented_by_its_start(string format)
    {
        using var animation = VisualScene.Animation();
        var file = Samples.Encode(animation, Enum.Parse<PictureFormat>(format));

        var rendered = await fixture.RenderedAsync(file, "moving:160:animated,webp:160,jpeg:160:jpeg,png:160:png,avif:160:avif,auto:160:auto");

        foreach (var rendition in rendered.Renditions)
            Looks.Upright.AssertSeenIn(Look.Of(rendition), rendition.Preset.ToString());
        Looks.LastFrame.AssertSeenIn(LastOf(rendered.Renditions[0]), "the last frame");
    }

    static Look LastOf(Rendition rendition)
    {
        using var frames = Samples.OpenFrames(rendition);
        using var last = frames.Crop(0, frames.Height - rendition.Size.Height, rendition.Size.Width, rendition.Size.Height);
        using var pixels = last.CopyMemory();
        return Look.Of(pixels);
    }
}
