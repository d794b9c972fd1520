using System.Buffers;
using NetVips;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>All there is to a placeholder, from one small copy of the picture.</summary>
internal static class PlaceholderMaker
{
    /// <param name="picture">The whole picture at any size, 8-bit sRGB with or without alpha, in memory.</param>
    public static Placeholder Make(Image picture)
    {
        using var small = picture.ThumbnailImage(
            ThumbHash.LargestSide, height: ThumbHash.LargestSide, size: Enums.Size.Down, noRotate: true);
        var pixels = small.WriteToMemory<byte>();
        if (small.Bands == 4)
            return Make(pixels, small.Width, small.Height);
        var length = small.Width * small.Height * 4;
        var rgba = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            AddAlpha(pixels, rgba);
            return Make(rgba.AsSpan(0, length), small.Width, small.Height);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rgba);
        }
    }

    static Placeholder Make(ReadOnlySpan<byte> rgba, int width, int height) => new(
        Convert.ToBase64String(ThumbHash.Encode(rgba, width, height)),
        DominantColours.Of(rgba),
        PerceptualHash.Of(rgba, width, height).ToString());

    /// <summary>In place of another run through libvips, which would take as long as all the rest.</summary>
    static void AddAlpha(ReadOnlySpan<byte> rgb, Span<byte> rgba)
    {
        for (int from = 0, to = 0; from < rgb.Length; from += 3, to += 4)
            (rgba[to], rgba[to + 1], rgba[to + 2], rgba[to + 3]) = (rgb[from], rgb[from + 1], rgb[from + 2], byte.MaxValue);
    }
}
