using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>One header of a tar archive.</summary>
/// <param name="Type">The flag: '0' a file, '5' a folder, 'L' and 'x' tell of the next entry.</param>
internal sealed record TarHeader(string Name, long Size, char Type)
{
    const int Bytes = 512;
    const int ChecksumAt = 148;

    static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Speaks of other entries and is none.</summary>
    public bool IsExtension => Type is 'L' or 'K' or 'x' or 'g' or 'V' or 'X';

    /// <summary>Links, devices and folders may have a size, and nothing behind them.</summary>
    public bool HasData => Type is not ('1' or '2' or '3' or '4' or '5' or '6');

    /// <returns>null at the end of the archive and where there is no header.</returns>
    public static TarHeader? Read(byte[] block)
    {
        if (block.Length < Bytes || Number(block.AsSpan(ChecksumAt, 8)) is not { } checksum || checksum != Checksum(block))
            return null;
        if (Number(block.AsSpan(124, 12)) is not { } size)
            return null;
        var name = Text(block.AsSpan(0, 100));
        // GNU uses the place of the prefix for something else.
        if (block.AsSpan(257).StartsWith("ustar\0"u8) && Text(block.AsSpan(345, 155)) is { Length: > 0 } prefix)
            name = $"{prefix}/{name}";
        return new(name, size, (char)block[156]);
    }

    /// <summary>Octal digits, or a binary number where the first bit is set.</summary>
    static long? Number(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var part in field[^8..])
                value = value << 8 | part;
            return value >= 0 && field[0] == 0x80 ? value : null;
        }
        var isStarted = false;
        foreach (var digit in field)
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
                (value, isStarted) = (value * 8 + digit - '0', true);
            else if (isStarted || digit is not ((byte)' ' or 0))
                return digit is (byte)' ' or 0 ? value : null;
        }
        return value;
    }

    /// <summary>The sum of all bytes, its own taken for spaces.</summary>
    static long Checksum(byte[] block)
    {
        var sum = 8L * ' ';
        for (var at = 0; at < Bytes; at++)
            sum += at is >= ChecksumAt and < ChecksumAt + 8 ? 0 : block[at];
        return sum;
    }

    static string Text(ReadOnlySpan<byte> field)
    {
        var end = field.IndexOf((byte)0);
        field = end < 0 ? field : field[..end];
        try
        {
            return Strict.GetString(field);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(field);
        }
    }
}
