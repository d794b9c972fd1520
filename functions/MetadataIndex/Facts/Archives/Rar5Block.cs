using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>A block of version 5: checksum, length, type and flags as numbers of seven bits a byte.</summary>
internal static class Rar5Block
{
    const int LongestHeader = 64 << 10;
    const long File = 2;
    const long Encryption = 4;
    const long End = 5;

    /// <returns>null where there is none.</returns>
    public static RarBlock? Read(ContentReader content, long offset)
    {
        var header = content.Read(offset, 16);
        var at = 4;
        if (Number(header, ref at) is not (> 0 and <= LongestHeader and var length))
            return null;
        var start = at;
        header = content.Read(offset, at + (int)length);
        if (header.Length < start + length || Number(header, ref at) is not { } type || Number(header, ref at) is not { } flags)
            return null;
        if ((flags & 1) != 0 && Number(header, ref at) is null)
            return null;
        var data = 0L;
        if ((flags & 2) != 0)
        {
            if (Number(header, ref at) is not { } claimed || claimed > content.Length)
                return null;
            data = claimed;
        }
        var next = offset + start + length + data;
        return type switch
        {
            File => ReadFile(header, at, next, (int)(start + length)),
            Encryption => new(next) { HidesRest = true, IsEncrypted = true },
            End => new(next) { IsEnd = true },
            _ => new(next),
        };
    }

    static RarBlock? ReadFile(byte[] header, int at, long next, int end)
    {
        if (Number(header, ref at) is not { } flags || Number(header, ref at) is not { } size || Number(header, ref at) is null)
            return null;
        at += ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        if (Number(header, ref at) is null || Number(header, ref at) is null || Number(header, ref at) is not { } nameLength
            || nameLength > end - at)
            return null;
        var name = Encoding.UTF8.GetString(header, at, (int)nameLength);
        return new(next) { Name = name, Size = (flags & 8) != 0 ? -1 : size, IsEncrypted = IsEncrypted(header, at + (int)nameLength, end) };
    }

    /// <summary>The first kind of extra record tells of encryption.</summary>
    static bool IsEncrypted(byte[] header, int at, int end)
    {
        while (at < end && Number(header, ref at) is { } length && length <= end - at)
        {
            var next = at + (int)length;
            if (Number(header, ref at) == 1)
                return true;
            at = next;
        }
        return false;
    }

    static long? Number(byte[] bytes, ref int at)
    {
        var value = 0L;
        for (var shift = 0; shift < 63 && at < bytes.Length; shift += 7)
        {
            var part = bytes[at++];
            value |= (long)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
                return value;
        }
        return null;
    }
}
