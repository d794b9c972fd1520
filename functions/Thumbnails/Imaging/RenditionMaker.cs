using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Makes one rendition out of the decoded picture: scale, cut, write.</summary>
internal static class RenditionMaker
{
    public static Rendition Make(Image picture, Preset preset, Placement placement)
    {
        using var scaled = Scale(picture, placement.Scaled);
        using var cut = Cut(scaled, placement.Output, preset.Fit);
        return new(preset, placement.Output, RenditionWriter.Write(cut, preset.Format));
    }

    static Image Scale(Image picture, PixelSize size) =>
        picture.Width == size.Width && picture.Height == size.Height
            ? picture.Copy()
            : picture.ThumbnailImage(size.Width, height: size.Height, size: Enums.Size.Force, noRotate: true);

    static Image Cut(Image scaled, PixelSize size, Fit fit)
    {
        if (scaled.Width == size.Width && scaled.Height == size.Height)
            return scaled.Copy();
        if (fit != Fit.Smart)
            return scaled.Crop((scaled.Width - size.Width) / 2, (scaled.Height - size.Height) / 2, size.Width, size.Height);
        using var pixels = scaled.CopyMemory();
        return pixels.Smartcrop(size.Width, size.Height, Enums.Interesting.Attention);
    }
}
