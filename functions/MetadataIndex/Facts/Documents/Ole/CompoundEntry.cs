using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>A stream or a storage of a compound file ([MS-CFB], §2.6).</summary>
/// <param name="Child">The root of the tree of what a storage holds; entries by number, -1 for none.</param>
internal sealed record CompoundEntry(string Name, byte Kind, int Left, int Right, int Child, uint Start, long Size)
{
    public const int Bytes = 128;

    public bool IsStream => Kind == 2;

    /// <param name="isSmall">Sectors of 512 bytes: then the upper half of the size may hold anything.</param>
    public static CompoundEntry Read(ReadOnlySpan<byte> bytes, bool isSmall)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(bytes[64..]) - 2, 0, 62);
        var size = isSmall ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[120..]) : BinaryPrimitives.ReadInt64LittleEndian(bytes[120..]);
        return new(
            Encoding.Unicode.GetString(bytes[..(length & ~1)]),
            bytes[66],
            BinaryPrimitives.ReadInt32LittleEndian(bytes[68..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[72..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[76..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[116..]),
            Math.Max(0, size));
    }
}
