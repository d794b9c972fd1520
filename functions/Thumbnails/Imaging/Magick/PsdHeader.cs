using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>The 26 bytes that begin every Photoshop file.</summary>
internal static class PsdHeader
{
    const int LargestSide = 300_000;

    /// <summary>By colour mode: bitmap, grey, palette, RGB, CMYK; then multichannel, duotone, Lab.</summary>
    static readonly int[] ColoursOfMode = [1, 1, 1, 3, 4, 0, 0, 4, 1, 3];

    /// <exception cref="DamagedPictureException">It is cut short, or without a size.</exception>
    public static PictureHeader Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[26];
        if (!stream.TryReadAt(0, head))
            throw new DamagedPictureException("its header is cut short");
        var channels = BinaryPrimitives.ReadUInt16BigEndian(head[12..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(head[14..]);
        var width = BinaryPrimitives.ReadUInt32BigEndian(head[18..]);
        var mode = BinaryPrimitives.ReadUInt16BigEndian(head[24..]);
        if (width is 0 or > LargestSide || height is 0 or > LargestSide)
            throw new DamagedPictureException($"its header declares a size of {width}x{height}");
        return new(
            PictureFormat.Psd, new((int)width, (int)height), Orientation: 1, Frames: 1, Bands: Math.Clamp((int)channels, 1, 5),
            BytesPerBand: 1, HasAlpha: mode < ColoursOfMode.Length && channels > ColoursOfMode[mode], HasColourProfile: false,
            Interlaced: false, ChromaSubsampled: false, TileHeight: 1);
    }
}
