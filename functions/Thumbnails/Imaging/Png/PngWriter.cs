using NetVips;

namespace OnPut.Thumbnails.Imaging.Png;

/// <summary>
/// Writes PNG without loss. A picture of up to 256 colours is written with a palette as well and the smaller file kept:
/// libvips' own palette is that of a quantiser, which is off by one even where every colour has a place.
/// </summary>
internal static class PngWriter
{
    const int Compression = 6;

    /// <param name="keep">The metadata to write; the palette is only tried where there is none.</param>
    public static byte[] Write(Image pixels, Enums.ForeignKeep keep)
    {
        var full = pixels.PngsaveBuffer(compression: Compression, filter: Enums.ForeignPngFilter.All, keep: keep);
        if (keep != Enums.ForeignKeep.None)
            return full;
        var palette = Palette.Of(pixels.WriteToMemory<byte>(), pixels.Bands);
        return palette is not null && IndexedPng.Write(palette, pixels.Width, pixels.Height) is var indexed && indexed.Length < full.Length
            ? indexed
            : full;
    }
}
