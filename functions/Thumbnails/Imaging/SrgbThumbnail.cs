using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>From an opened picture to the pixels that renditions are made from: shrunk, in 8-bit sRGB, the right way up, in memory.</summary>
internal static class SrgbThumbnail
{
    const string Srgb = "srgb";

    /// <summary>libvips' own printing profile, for CMYK that comes without one.</summary>
    const string Cmyk = "cmyk";

    /// <param name="stored">The size wanted, before the orientation is applied; never larger than the picture.</param>
    /// <exception cref="VipsException">The pixels cannot be had.</exception>
    public static Image Of(Image opened, PixelSize stored, PictureHeader header)
    {
        using var pixels = AsStored(opened, stored, header);
        return Upright(pixels, header);
    }

    /// <summary>As <see cref="Of"/>, but the way it is stored.</summary>
    /// <exception cref="VipsException">The pixels cannot be had.</exception>
    public static Image AsStored(Image opened, PixelSize stored, PictureHeader header)
    {
        using var small = Resize(opened, stored, header.HasColourProfile || opened.Interpretation == Enums.Interpretation.Cmyk);
        using var coloured = ToSrgb(small);
        return coloured.CopyMemory();
    }

    public static Image Upright(Image pixels, PictureHeader header) =>
        header.Orientation == 1 ? pixels.Copy() : TurnUpright(pixels, header.Orientation);

    /// <summary>A profile that cannot be used (broken, or not of this kind of picture) is as good as none.</summary>
    static Image Resize(Image image, PixelSize size, bool byProfile)
    {
        if (byProfile)
        {
            try
            {
                using var bounded = InWholeNumbers(image);
                return Resize(bounded, size, Srgb, image.Interpretation == Enums.Interpretation.Cmyk ? Cmyk : Srgb);
            }
            catch (VipsException)
            {
            }
        }
        return Resize(image, size, profile: null, fallback: null);
    }

    /// <summary>
    /// As libvips applies a profile to it: the alpha of CMYK is taken for one of 8 bits, however deep the picture is, and floating
    /// point, in which the profile's white is 1, would lose all that is behind the point.
    /// </summary>
    static Image InWholeNumbers(Image image)
    {
        if (image.Interpretation == Enums.Interpretation.Cmyk)
            return image.Cast(Enums.BandFormat.Uchar, shift: true);
        if (image.Interpretation != Enums.Interpretation.Scrgb)
            return image.Copy();
        using var scaled = image * ushort.MaxValue;
        using var whole = scaled.Cast(Enums.BandFormat.Ushort);
        return whole.Copy(interpretation: Enums.Interpretation.Rgb16);
    }

    /// <param name="fallback">For a picture without a profile of its own.</param>
    static Image Resize(Image image, PixelSize size, string? profile, string? fallback) => image.ThumbnailImage(
        size.Width, height: size.Height, size: Enums.Size.Force, noRotate: true,
        inputProfile: fallback, outputProfile: profile, intent: Enums.Intent.Perceptual);

    /// <summary>Three channels of eight bits, and a fourth where there is transparency.</summary>
    static Image ToSrgb(Image image)
    {
        using var colours = image.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = colours.Cast(Enums.BandFormat.Uchar);
        return bytes.Bands > 4 ? bytes.ExtractBand(0, n: 4) : bytes.Copy();
    }

    /// <summary>By the header: a camera's file may know more about its preview than the preview does.</summary>
    static Image TurnUpright(Image pixels, int orientation)
    {
        using var tagged = pixels.Mutate(image => image.Set(GValue.GIntType, "orientation", orientation));
        using var turned = tagged.Autorot();
        return turned.CopyMemory();
    }
}
