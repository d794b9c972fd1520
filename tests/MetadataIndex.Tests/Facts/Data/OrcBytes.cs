using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>
/// Writes the footer and the postscript of an ORC file by hand: <c>id: int64, place { city: string }, price: decimal</c>.
/// </summary>
internal static class OrcBytes
{
    public static byte[] File(int compression)
    {
        var footer = Footer();
        if (compression == 1)
            footer = Deflated(footer);
        else if (compression == 2)
            footer = Block(Literals(footer));
        byte[] postscript = [.. Number(1, footer.Length), .. Number(2, compression), .. Number(3, 262_144),
            .. Bytes(8_000, "ORC"u8.ToArray())];
        return [.. "ORC"u8, .. footer, .. postscript, (byte)postscript.Length];
    }

    static byte[] Footer() =>
    [
        .. Number(1, 3),
        .. Bytes(3, Number(5, 10)), .. Bytes(3, Number(5, 7)),
        .. Bytes(4, [.. Number(1, 12), .. Bytes(2, [1, 2, 4]), .. Text(3, "id"), .. Text(3, "place"), .. Text(3, "price")]),
        .. Bytes(4, Number(1, 4)),
        .. Bytes(4, [.. Number(1, 12), .. Number(2, 3), .. Text(3, "city")]),
        .. Bytes(4, Number(1, 7)),
        .. Bytes(4, [.. Number(1, 14), .. Number(5, 9), .. Number(6, 2)]),
        .. Number(6, 17),
    ];

    /// <summary>Snappy that copies nothing.</summary>
    static byte[] Literals(byte[] bytes) => [.. Varint(bytes.Length), 60 << 2, (byte)(bytes.Length - 1), .. bytes];

    static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return Block(packed.ToArray());
    }

    static byte[] Block(byte[] packed)
    {
        var length = packed.Length << 1;
        return [(byte)length, (byte)(length >> 8), (byte)(length >> 16), .. packed];
    }

    static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    static byte[] Bytes(int field, byte[] bytes) => [.. Varint(field << 3 | 2), .. Varint(bytes.Length), .. bytes];

    static byte[] Varint(long value)
    {
        List<byte> bytes = [];
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }
}
