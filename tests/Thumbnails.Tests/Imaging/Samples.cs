using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Pictures made on the spot.</summary>
static class Samples
{
    public static readonly double[] Red = [220, 30, 30];
    public static readonly double[] Green = [30, 160, 40];
    public static readonly double[] Blue = [30, 40, 200];
    public static readonly double[] Yellow = [230, 210, 40];

    public static Image Plain(int width, int height, params double[] colour)
    {
        using var black = Image.Black(width, height, bands: colour.Length);
        using var filled = black + colour;
        using var bytes = filled.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: colour.Length < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb).CopyMemory();
    }

    /// <summary>Four quarters: red and green above, blue and yellow below.</summary>
    public static Image Quarters(int width, int height)
    {
        using var red = Plain((width + 1) / 2, (height + 1) / 2, Red);
        using var green = Plain(width / 2, (height + 1) / 2, Green);
        using var blue = Plain((width + 1) / 2, height / 2, Blue);
        using var yellow = Plain(width / 2, height / 2, Yellow);
        return Image.Arrayjoin([red, green, blue, yellow], across: 2).Crop(0, 0, width, height).CopyMemory();
    }

    /// <summary>Something with detail in it, the same for the same seed.</summary>
    public static Image Detailed(int width, int height, int seed = 1)
    {
        using var red = Image.Perlin(width, height, cellSize: 32, uchar: true, seed: seed);
        using var green = Image.Perlin(width, height, cellSize: 16, uchar: true, seed: seed + 1);
        using var blue = Image.Perlin(width, height, cellSize: 64, uchar: true, seed: seed + 2);
        using var joined = red.Bandjoin(green, blue);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    /// <summary>The same file format for the same picture, losslessly or nearly so.</summary>
    internal static byte[] Encode(Image image, PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => image.JpegsaveBuffer(q: 95, subsampleMode: Enums.ForeignSubsample.Off),
        PictureFormat.Png => image.PngsaveBuffer(),
        PictureFormat.Gif => image.GifsaveBuffer(),
        PictureFormat.WebP => image.WebpsaveBuffer(lossless: true),
        PictureFormat.Tiff => image.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Lzw),
        PictureFormat.Avif => image.HeifsaveBuffer(q: 90, effort: 1, compression: Enums.ForeignHeifCompression.Av1),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The picture as a camera stores it that was held so: turned away, with the tag that says how to turn it back.</summary>
    public static Image Stored(Image upright, int orientation)
    {
        using var turned = orientation switch
        {
            1 => upright.Copy(),
            2 => upright.FlipHor(),
            3 => upright.Rot180(),
            4 => upright.FlipVer(),
            5 => upright.Rot90().FlipHor(),
            6 => upright.Rot270(),
            7 => upright.Rot270().FlipHor(),
            8 => upright.Rot90(),
            _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
        };
        return Tagged(turned, image => image.Set(GValue.GIntType, "orientation", orientation));
    }

    /// <param name="frames">Of one size.</param>
    /// <param name="delays">Milliseconds.</param>
    public static Image Animation(Image[] frames, int[] delays, int loop = 0)
    {
        using var roll = Image.Arrayjoin(frames, across: 1);
        return Tagged(roll, image =>
        {
            image.Set(GValue.GIntType, "page-height", frames[0].Height);
            image.Set(GValue.ArrayIntType, "delay", delays);
            image.Set(GValue.GIntType, "loop", loop);
        });
    }

    public static Image Tagged(Image image, Action<MutableImage> tag)
    {
        using var pixels = image.CopyMemory();
        return pixels.Mutate(tag);
    }

    public static Image Open(Rendition rendition) => Image.NewFromBuffer(rendition.Bytes.ToArray());

    /// <returns>The frames one below the other.</returns>
    public static Image OpenFrames(Rendition rendition) => Image.WebploadBuffer(rendition.Bytes.ToArray(), n: -1);
}
