using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>The one decode: shrunk to the largest size wanted, in 8-bit sRGB, the right way up, in memory.</summary>
internal static class PictureDecoder
{
    const string Srgb = "srgb";

    /// <param name="size">As the picture is meant to be seen; never larger than the picture.</param>
    /// <exception cref="VipsException">The picture is damaged, or its source has failed, or the decode was cancelled.</exception>
    public static Image Decode(PictureSource source, PictureHeader header, PixelSize size, CancellationToken cancellationToken)
    {
        var stored = header.LiesOnItsSide ? size.Transposed : size;
        using var opened = PictureLoader.Open(source, header, stored);
        // Everything made from an image that reports progress can be stopped through it, workers that wait for no bytes included.
        opened.SetProgress(true);
        using var stop = cancellationToken.Register(() => opened.SetKill(true));
        using var small = Resize(opened, stored, header.HasColourProfile);
        using var coloured = ToSrgb(small);
        var pixels = coloured.CopyMemory();
        if (header.Orientation == 1)
            return pixels;
        using (pixels)
            return TurnUpright(pixels);
    }

    /// <summary>A profile that cannot be used (broken, or not of this kind of picture) is as good as none.</summary>
    static Image Resize(Image image, PixelSize size, bool hasProfile)
    {
        if (hasProfile)
        {
            try
            {
                return Resize(image, size, Srgb);
            }
            catch (VipsException)
            {
            }
        }
        return Resize(image, size, profile: null);
    }

    static Image Resize(Image image, PixelSize size, string? profile) => image.ThumbnailImage(
        size.Width, height: size.Height, size: Enums.Size.Force, noRotate: true, outputProfile: profile, intent: Enums.Intent.Perceptual);

    /// <summary>Three channels of eight bits, and a fourth where there is transparency.</summary>
    static Image ToSrgb(Image image)
    {
        using var colours = image.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = colours.Cast(Enums.BandFormat.Uchar);
        return bytes.Bands > 4 ? bytes.ExtractBand(0, n: 4) : bytes.Copy();
    }

    static Image TurnUpright(Image pixels)
    {
        using var turned = pixels.Autorot();
        return turned.CopyMemory();
    }
}
