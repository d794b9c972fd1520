using System.Buffers.Binary;
using OnPut.Thumbnails.Imaging.Boxes;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>The size as the codestream has it (ISO/IEC 15444-1 A.5.1): what the boxes around it say binds no decoder.</summary>
internal static class Jpeg2000Header
{
    const int StartOfCodestream = 0xFF4F;
    const int Size = 0xFF51;
    const int MostComponents = 64;

    /// <exception cref="DamagedPictureException">There is no codestream, or it is without a size.</exception>
    public static PictureHeader Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[42];
        if (!stream.TryReadAt(StartOf(stream), head) || BinaryPrimitives.ReadUInt16BigEndian(head) != StartOfCodestream
            || BinaryPrimitives.ReadUInt16BigEndian(head[2..]) != Size)
            throw new DamagedPictureException("it has no codestream");
        var width = Side(head[8..], head[16..]);
        var height = Side(head[12..], head[20..]);
        var components = BinaryPrimitives.ReadUInt16BigEndian(head[40..]);
        if (width <= 0 || height <= 0 || components is 0 or > MostComponents)
            throw new DamagedPictureException($"its header declares a size of {width}x{height} with {components} components");
        return new(
            PictureFormat.Jpeg2000, new(width, height), Orientation: 1, Frames: 1, components, BytesPerBand: 1,
            HasAlpha: components is 2 or > 3, HasColourProfile: false, Interlaced: false, ChromaSubsampled: false, TileHeight: 1);
    }

    static long StartOf(Stream stream)
    {
        Span<byte> first = stackalloc byte[2];
        if (stream.TryReadAt(0, first) && BinaryPrimitives.ReadUInt16BigEndian(first) == StartOfCodestream)
            return 0;
        foreach (var box in BoxReader.In(stream, 0, stream.Length))
            if (box.Type == "jp2c")
                return box.Start;
        throw new DamagedPictureException("it has no codestream");
    }

    /// <summary>The far side less the near one, both counted on a grid of 2^32 − 1.</summary>
    static int Side(ReadOnlySpan<byte> far, ReadOnlySpan<byte> near) =>
        (int)Math.Clamp((long)BinaryPrimitives.ReadUInt32BigEndian(far) - BinaryPrimitives.ReadUInt32BigEndian(near), 0, int.MaxValue);
}
