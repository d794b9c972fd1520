using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>A block up to version 4: checksum, type, flags, length, then what the type has.</summary>
internal static class Rar4Block
{
    const byte Main = 0x73;
    const byte File = 0x74;
    const byte End = 0x7B;

    /// <returns>null where there is none.</returns>
    public static RarBlock? Read(ContentReader content, long offset)
    {
        var head = content.Read(offset, 7);
        if (head.Length < 7)
            return null;
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(3));
        int length = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(5));
        if (length < 7 || head[2] is < 0x72 or > End)
            return null;
        var header = content.Read(offset, length);
        if (header.Length < length)
            return null;
        var added = (flags & 0x8000) != 0 && length >= 11 ? BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(7)) : 0L;
        var next = offset + length + added;
        return head[2] switch
        {
            Main => new(next) { HidesRest = (flags & 0x80) != 0, IsEncrypted = (flags & 0x80) != 0 },
            File when length >= 32 => ReadFile(header, flags, next),
            End => new(next) { IsEnd = true },
            _ => new(next),
        };
    }

    static RarBlock ReadFile(byte[] header, ushort flags, long next)
    {
        long size = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(11));
        var at = 32;
        if ((flags & 0x100) != 0 && header.Length >= 40)
        {
            next += (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(32)) << 32;
            size |= (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(36)) << 32;
            at = 40;
        }
        var nameLength = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)), header.Length - at);
        var name = header.AsSpan(at, nameLength);
        // With the Unicode flag the plain name comes first, and what follows a zero only adds to it.
        var end = name.IndexOf((byte)0);
        var isUtf8 = (flags & 0x200) != 0 && end < 0;
        name = end < 0 ? name : name[..end];
        var text = isUtf8 ? Encoding.UTF8.GetString(name) : ZipNames.Decode(name.ToArray(), 0);
        return new(next) { Name = text, Size = size < 0 ? -1 : size, IsEncrypted = (flags & 4) != 0 };
    }
}
