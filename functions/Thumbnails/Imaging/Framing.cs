using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// How the decoded picture becomes the pixels of one rendition: scaled, then cut or put on a canvas. Where the cut is made
/// is decided on the first frame it is given and holds for those after it, so that an animation does not jump.
/// </summary>
internal sealed class Framing(Preset preset, Placement placement)
{
    (int Left, int Top)? _corner;

    /// <param name="picture">In memory.</param>
    public Image Of(Image picture)
    {
        var scaled = Scale(picture);
        if (preset.Background is null && placement.Scaled == placement.Output)
            return scaled;
        using (scaled)
            return preset.Background is { } background ? Canvas.Around(scaled, placement.Output, background) : Cut(scaled);
    }

    /// <summary>What is in memory and of the right size is not copied: it is the same memory once more.</summary>
    Image Scale(Image picture) =>
        picture.Measures(placement.Scaled) ? picture.CopyMemory() : picture.ScaleTo(placement.Scaled);

    Image Cut(Image scaled)
    {
        var (width, height) = placement.Output;
        if (_corner is null && preset.Fit is Fit.Smart or Fit.Entropy)
        {
            using var pixels = scaled.CopyMemory();
            var cut = pixels.Smartcrop(width, height, preset.Fit == Fit.Smart ? Enums.Interesting.Attention : Enums.Interesting.Entropy);
            _corner = (-cut.Xoffset, -cut.Yoffset);
            return cut;
        }
        var (left, top) = _corner ??= ((scaled.Width - width) / 2, (scaled.Height - height) / 2);
        return scaled.Crop(left, top, width, height);
    }
}
