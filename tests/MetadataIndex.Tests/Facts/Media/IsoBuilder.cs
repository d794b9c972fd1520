using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

/// <summary>Boxes of ISO base media: <c>Box("moov", Box("udta", …))</c>.</summary>
internal static class IsoBuilder
{
    public static byte[] Box(string type, params byte[][] parts)
    {
        var content = parts.SelectMany(part => part).ToArray();
        return [.. U32((uint)content.Length + 8), .. Encoding.Latin1.GetBytes(type), .. content];
    }

    public static byte[] U16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] U64(ulong value) => [.. U32((uint)(value >> 32)), .. U32((uint)value)];

    public static byte[] Zeros(int count) => new byte[count];

    /// <param name="created">Seconds since 1904.</param>
    public static byte[] MovieHeader(uint created, uint scale, uint units) =>
        Box("mvhd", U32(0), U32(created), U32(created), U32(scale), U32(units), Zeros(80));

    /// <summary>A track of pictures.</summary>
    /// <param name="matrix">a, b, c and d: 1, 0 or -1.</param>
    /// <param name="tables">Behind the sample description, in the table of samples.</param>
    public static byte[] Film(string codec, int width, int height, (int A, int B, int C, int D) matrix, params byte[][] tables) => Box(
        "trak",
        Box("tkhd", U32(7), U32(0), U32(0), U32(1), Zeros(24), Fixed(matrix.A), Fixed(matrix.B), U32(0), Fixed(matrix.C), Fixed(matrix.D),
            Zeros(16), U32((uint)width << 16), U32((uint)height << 16)),
        Box("mdia",
            Box("mdhd", U32(0), U32(0), U32(0), U32(600), U32(6_000), U32(0)),
            Box("hdlr", U32(0), U32(0), "vide"u8.ToArray(), Zeros(13)),
            Box("minf", Box("stbl",
            [
                Box("stsd", U32(0), U32(1), Box(codec, Zeros(24), U16(width), U16(height), Zeros(50))),
                .. tables,
            ]))));

    /// <summary>So many samples that last so many units each.</summary>
    public static byte[] Times(uint samples, uint units) => Box("stts", U32(0), U32(1), U32(samples), U32(units));

    /// <summary>A text of QuickTime.</summary>
    public static byte[] UserText(string type, string value) =>
        Box(type, U16(Encoding.UTF8.GetByteCount(value)), U16(0), Encoding.UTF8.GetBytes(value));

    static byte[] Fixed(int value) => U32((uint)(value << 16));
}
