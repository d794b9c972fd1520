using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts;

/// <summary>Numbers and parts of bytes that nobody has checked: what lies outside is zero or empty, as a field that is not set.</summary>
internal static class Fields
{
    /// <summary>At most <paramref name="length"/> bytes from <paramref name="at"/> on.</summary>
    public static ReadOnlySpan<byte> Part(this ReadOnlySpan<byte> bytes, long at, long length = int.MaxValue) =>
        at < 0 || at >= bytes.Length || length <= 0 ? [] : bytes.Slice((int)at, (int)Math.Min(length, bytes.Length - at));

    public static byte U8(this ReadOnlySpan<byte> bytes, long at) => at >= 0 && at < bytes.Length ? bytes[(int)at] : (byte)0;

    public static ushort U16(this ReadOnlySpan<byte> bytes, long at) =>
        Has(bytes, at, 2) ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)at..]) : (ushort)0;

    public static int U24(this ReadOnlySpan<byte> bytes, long at) => bytes.U8(at) << 16 | bytes.U16(at + 1);

    public static uint U32(this ReadOnlySpan<byte> bytes, long at) =>
        Has(bytes, at, 4) ? BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]) : 0;

    public static ulong U64(this ReadOnlySpan<byte> bytes, long at) =>
        Has(bytes, at, 8) ? BinaryPrimitives.ReadUInt64BigEndian(bytes[(int)at..]) : 0;

    public static double F64(this ReadOnlySpan<byte> bytes, long at) => BitConverter.UInt64BitsToDouble(bytes.U64(at));

    /// <summary>Little-endian.</summary>
    public static ushort U16Le(this ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReverseEndianness(bytes.U16(at));

    /// <summary>Little-endian.</summary>
    public static uint U32Le(this ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReverseEndianness(bytes.U32(at));

    /// <summary>Little-endian.</summary>
    public static ulong U64Le(this ReadOnlySpan<byte> bytes, long at) => BinaryPrimitives.ReverseEndianness(bytes.U64(at));

    /// <summary>Four characters, Latin-1: the name of a box or a chunk.</summary>
    public static string FourCc(this ReadOnlySpan<byte> bytes, long at) => Encoding.Latin1.GetString(bytes.Part(at, 4));

    static bool Has(ReadOnlySpan<byte> bytes, long at, int count) => at >= 0 && at <= bytes.Length - count;
}
