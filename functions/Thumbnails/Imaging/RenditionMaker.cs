using OnPut.Thumbnails.Imaging.Animation;
using OnPut.Thumbnails.Imaging.Png;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Makes one rendition out of the decoded picture: scale, cut, write.</summary>
internal static class RenditionMaker
{
    /// <exception cref="OperationCanceledException">Cancelled while an animation was written.</exception>
    public static Rendition Make(
        DecodedPicture picture, PictureHeader source, Preset preset, Placement placement, CancellationToken cancellationToken)
    {
        var framing = new Framing(preset, placement);
        if (preset.Animated && picture.Animation is { } animation)
            return new(
                preset, OutputFormat.WebP, placement.Output, animation.Frames.Count,
                AnimationWriter.Write(animation, framing, preset.Quality, source.Copyright, cancellationToken));
        using var framed = framing.Of(picture.Sizes.At(placement.Scaled));
        using var pixels = CopyrightWriter.Attach(framed, source.Copyright);
        var keep = CopyrightWriter.Keep(source.Copyright);
        var written = RenditionWriter.Write(pixels, preset.Format, preset.Quality, keep);
        return preset.OrPng && LineArt.MayBe(source) && PngWriter.Write(pixels, keep) is var png && png.Length < written.Length
            ? new(preset, OutputFormat.Png, placement.Output, Frames: 1, png)
            : new(preset, preset.Format, placement.Output, Frames: 1, written);
    }
}
