using ImageMagick;
using NetVips;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>Pixels that Magick.NET has decoded, as libvips sees them.</summary>
internal static class MagickPixels
{
    public const string ProfileField = "icc-profile-data";

    const int None = -1;

    /// <summary>Leaves grey, RGB or CMYK with their profile; everything else (Lab, linear light, …) becomes sRGB, palettes become colours.</summary>
    /// <exception cref="MagickException">It cannot be converted.</exception>
    public static void Normalize(MagickImage image)
    {
        image.ClassType = ClassType.Direct;
        if (image.ColorSpace is ColorSpace.sRGB or ColorSpace.Gray or ColorSpace.CMYK)
            return;
        image.RemoveProfile("icc");
        image.ColorSpace = ColorSpace.sRGB;
    }

    /// <summary>The same memory, not a copy: both <paramref name="image"/> and <paramref name="pixels"/> must outlive what is returned.</summary>
    public static Image Wrap(MagickImage image, IUnsafePixelCollection<byte> pixels, FourthChannel fourth)
    {
        var (colours, interpretation) = image.ColorSpace switch
        {
            ColorSpace.Gray => (1, Enums.Interpretation.Bw),
            ColorSpace.CMYK => (4, Enums.Interpretation.Cmyk),
            _ when fourth == FourthChannel.Black && image.ChannelCount >= 4 => (4, Enums.Interpretation.Cmyk),
            _ => (3, Enums.Interpretation.Srgb),
        };
        var alpha = fourth switch
        {
            FourthChannel.Black or FourthChannel.Hidden => None,
            FourthChannel.Alpha when !image.HasAlpha => image.ChannelCount == colours + 1 ? colours : None,
            _ => image.HasAlpha ? Array.IndexOf([.. image.Channels], PixelChannel.Alpha) : None,
        };
        var address = pixels.GetAreaPointer(0, 0, image.Width, image.Height);
        var bytes = (ulong)image.Width * image.Height * image.ChannelCount;
        using var all = Image.NewFromMemory(
            address, bytes, (int)image.Width, (int)image.Height, (int)image.ChannelCount, Enums.BandFormat.Uchar);
        using var wanted = Channels(all, colours, alpha);
        using var named = wanted.Copy(interpretation: interpretation);
        var profile = image.GetColorProfile()?.ToByteArray();
        return named.Mutate(mutable =>
        {
            if (profile is not null)
                mutable.Set(GValue.BlobType, ProfileField, profile);
        });
    }

    /// <summary>Colours come first; transparency is where <paramref name="alpha"/> says, with channels of other uses before or behind it.</summary>
    static Image Channels(Image all, int colours, int alpha)
    {
        if (all.Bands == colours || (alpha == colours && all.Bands == colours + 1))
            return all.Copy();
        using var colour = all.ExtractBand(0, n: colours);
        if (alpha == None)
            return colour.Copy();
        using var transparency = all.ExtractBand(alpha);
        return colour.Bandjoin(transparency);
    }
}
