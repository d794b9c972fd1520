using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Opens a picture with the loader of its sniffed format, never by libvips' own guess. Unless lenience is asked for, truncation
/// and serious damage are errors, oddities that decoders only warn of are not. Opening reads the header; pixels are decoded as
/// they are asked for.
/// </summary>
internal static class PictureLoader
{
    /// <summary>The loaders that may run at all, by libvips' class names.</summary>
    public static IReadOnlyList<string> Families { get; } =
    [
        "VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadNsgif",
        "VipsForeignLoadWebp", "VipsForeignLoadTiff", "VipsForeignLoadHeif",
    ];

    /// <summary>Opens it at its full size. A GIF is read to its end for its header, so that a strict one would be no more than the first frame's.</summary>
    /// <exception cref="VipsException">The header is damaged.</exception>
    public static Image Open(PictureSource source, PictureFormat format) =>
        Open(source, format, jpegShrink: 1, scale: 1, format == PictureFormat.Gif ? Enums.FailOn.None : Enums.FailOn.Error);

    /// <summary>Opens it at a size from which <paramref name="target"/> can be made, as small as its decoder allows.</summary>
    /// <param name="target">As stored, not larger than the picture.</param>
    /// <param name="failOn">With <see cref="Enums.FailOn.None"/> what cannot be read is left empty.</param>
    /// <exception cref="VipsException">The header is damaged.</exception>
    public static Image Open(PictureSource source, PictureHeader header, PixelSize target, Enums.FailOn failOn = Enums.FailOn.Error) =>
        Open(source, header.Format, JpegShrink(header.Stored, target), 1 / Shrink(header.Stored, target), failOn);

    /// <summary>
    /// Opens the first frames of an animation, one below the other, at their full size. Those of a GIF are decoded as they
    /// are asked for; those of a WebP all at once, and would go to a file where they are many, were it not for memory.
    /// </summary>
    /// <param name="frames">At most as many as there are.</param>
    /// <exception cref="VipsException">The header is damaged.</exception>
    public static Image OpenFrames(PictureSource source, PictureFormat format, int frames) => format switch
    {
        PictureFormat.Gif => Image.GifloadSource(source, n: frames, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        PictureFormat.WebP => Image.WebploadSource(source, n: frames, memory: true, access: Enums.Access.Sequential, failOn: Enums.FailOn.Error),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no animation"),
    };

    /// <summary>By how much the decoder itself makes a picture smaller line by line: 1, 2, 4 or 8.</summary>
    public static int ShrinkOf(PictureHeader header, PixelSize seen) =>
        header.Format == PictureFormat.Jpeg ? JpegShrink(header.Size, seen) : 1;

    static Image Open(PictureSource source, PictureFormat format, int jpegShrink, double scale, Enums.FailOn failOn) => format switch
    {
        PictureFormat.Jpeg => Image.JpegloadSource(source, shrink: jpegShrink, access: Enums.Access.Sequential, failOn: failOn),
        PictureFormat.Png => Image.PngloadSource(source, access: Enums.Access.Sequential, failOn: failOn),
        PictureFormat.Gif => Image.GifloadSource(source, access: Enums.Access.Sequential, failOn: failOn),
        PictureFormat.WebP => Image.WebploadSource(source, scale: scale, access: Enums.Access.Sequential, failOn: failOn),
        PictureFormat.Tiff => Image.TiffloadSource(source, access: Enums.Access.Sequential, failOn: failOn),
        PictureFormat.Avif or PictureFormat.Heic or PictureFormat.Heif => Image.HeifloadSource(source, access: Enums.Access.Sequential, failOn: failOn),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no loader"),
    };

    /// <summary>A JPEG decodes at a half, a quarter or an eighth for less; at least a factor of one and a half is left to the better filter.</summary>
    static int JpegShrink(PixelSize from, PixelSize to) => Shrink(from, to) switch { >= 12 => 8, >= 6 => 4, >= 3 => 2, _ => 1 };

    static double Shrink(PixelSize from, PixelSize to) => Math.Max(1, Math.Min((double)from.Width / to.Width, (double)from.Height / to.Height));
}
