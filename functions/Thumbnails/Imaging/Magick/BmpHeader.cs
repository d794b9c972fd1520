using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>BITMAPCOREHEADER and everything that grew out of BITMAPINFOHEADER (BITMAPV4HEADER, BITMAPV5HEADER, OS/2 2.x).</summary>
internal static class BmpHeader
{
    const int CoreLength = 12;

    /// <exception cref="DamagedPictureException">It is cut short, or without a size.</exception>
    public static PictureHeader Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[30];
        if (!stream.TryReadAt(0, head))
            throw new DamagedPictureException("its header is cut short");
        var (width, height, bits) = BinaryPrimitives.ReadInt32LittleEndian(head[14..]) == CoreLength
            ? (BinaryPrimitives.ReadUInt16LittleEndian(head[18..]), BinaryPrimitives.ReadUInt16LittleEndian(head[20..]), Bits(head[24..]))
            : (BinaryPrimitives.ReadInt32LittleEndian(head[18..]), Height(BinaryPrimitives.ReadInt32LittleEndian(head[22..])), Bits(head[28..]));
        if (width <= 0 || height <= 0)
            throw new DamagedPictureException($"its header declares a size of {width}x{height}");
        return new(
            PictureFormat.Bmp, new(width, height), Orientation: 1, Frames: 1, Bands: bits == 32 ? 4 : 3, BytesPerBand: 1,
            HasAlpha: bits == 32, HasColourProfile: false, Interlaced: false, ChromaSubsampled: false, TileHeight: 1);
    }

    static int Bits(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);

    /// <summary>Negative where the lines are stored from above.</summary>
    static int Height(int declared) => declared == int.MinValue ? 0 : Math.Abs(declared);
}
