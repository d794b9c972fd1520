using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>The first bytes of a file as characters, where they can be characters.</summary>
internal static class SampleText
{
    /// <returns>null for what is binary.</returns>
    public static string? Of(ReadOnlySpan<byte> head, bool isWhole)
    {
        switch (head)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Encoding.UTF8.GetString(rest);
            case [0xFF, 0xFE, 0, 0, .. var rest]:
                return Encoding.UTF32.GetString(rest);
            case [0xFF, 0xFE, .. var rest]:
                return Encoding.Unicode.GetString(rest);
            case [0xFE, 0xFF, .. var rest]:
                return Encoding.BigEndianUnicode.GetString(rest);
        }
        if (WideEncoding(head) is { } wide)
            return wide.GetString(head);
        return HasControls(head) ? null : IsUtf8(head, isWhole) ? Encoding.UTF8.GetString(head) : Narrow(head);
    }

    /// <summary>Without a mark UTF-16 is told by zeros in every other place, as Western text has them.</summary>
    static Encoding? WideEncoding(ReadOnlySpan<byte> head)
    {
        var pairs = Math.Min(head.Length, 512) / 2;
        if (pairs < 4 || head.Length % 2 != 0)
            return null;
        var (low, high) = (0, 0);
        for (var i = 0; i < pairs; i++)
        {
            var unit = BinaryPrimitives.ReadUInt16LittleEndian(head[(i * 2)..]);
            if (unit is '\t' or '\n' or '\r' or (>= ' ' and <= '~'))
                low++;
            if (BinaryPrimitives.ReverseEndianness(unit) is '\t' or '\n' or '\r' or (>= ' ' and <= '~'))
                high++;
        }
        return low * 10 >= pairs * 9 ? Encoding.Unicode : high * 10 >= pairs * 9 ? Encoding.BigEndianUnicode : null;
    }

    static bool HasControls(ReadOnlySpan<byte> head)
    {
        foreach (var value in head)
        {
            if (value is 0x7F or (< 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x0B or 0x08 or 0x1A or 0x1B)))
                return true;
        }
        return false;
    }

    static bool IsUtf8(ReadOnlySpan<byte> head, bool isWhole)
    {
        while (head.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(head, out _, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                return !isWhole;
            if (status != System.Buffers.OperationStatus.Done)
                return false;
            head = head[used..];
        }
        return true;
    }

    /// <summary>One byte a character: letters beyond ASCII are the fewer.</summary>
    static string? Narrow(ReadOnlySpan<byte> head)
    {
        var beyond = 0;
        foreach (var value in head)
            beyond += value >= 0x80 ? 1 : 0;
        return beyond * 10 <= head.Length * 9 && (head.Length >= 32 || beyond * 2 <= head.Length) ? Encoding.Latin1.GetString(head) : null;
    }
}
