using System.Numerics;

namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>Walks the elements of one level (RFC 8794 §4 to §6). Only their headers are read.</summary>
internal static class Ebml
{
    const int MostElements = 1_000;
    const int LongestHeader = 12;

    /// <summary>Ends behind the first element that claims more than what holds it has; that element ends there, and is a problem.</summary>
    public static IEnumerable<EbmlElement> In(ContentReader content, FactSheet facts, long start, long end)
    {
        for (var count = 0; count < MostElements && start < end && Read(content, facts, start, end) is { } element; count++)
        {
            yield return element;
            start = element.End;
        }
    }

    /// <summary>An unsigned number of up to eight bytes, big-endian.</summary>
    public static ulong Unsigned(ContentReader content, EbmlElement element)
    {
        ulong value = 0;
        foreach (var digit in content.Read(element.Start, (int)Math.Min(element.Length, 8)))
            value = value << 8 | digit;
        return value;
    }

    public static double Float(ContentReader content, EbmlElement element)
    {
        ReadOnlySpan<byte> bytes = content.Read(element.Start, (int)Math.Min(element.Length, 8));
        return bytes.Length == 4 ? BitConverter.UInt32BitsToSingle(bytes.U32(0)) : bytes.F64(0);
    }

    public static string? Text(ContentReader content, EbmlElement element) =>
        FactText.Decode(content.Read(element.Start, (int)Math.Min(element.Length, 4_096)));

    static EbmlElement? Read(ContentReader content, FactSheet facts, long start, long end)
    {
        ReadOnlySpan<byte> head = content.Read(start, (int)Math.Min(LongestHeader, end - start));
        var idLength = BitOperations.LeadingZeroCount((uint)head.U8(0)) - 23;
        var sizeLength = BitOperations.LeadingZeroCount((uint)head.U8(idLength)) - 23;
        if (idLength > 4 || sizeLength > 8 || idLength + sizeLength > head.Length)
        {
            facts.Problem($"matroska: at {start:N0} is no element");
            return null;
        }
        var id = 0u;
        for (var at = 0; at < idLength; at++)
            id = id << 8 | head[at];
        var size = head[idLength] & (0xFFul >> sizeLength);
        for (var at = 1; at < sizeLength; at++)
            size = size << 8 | head[idLength + at];
        var isEndless = size == (1ul << 7 * sizeLength) - 1;
        var from = start + idLength + sizeLength;
        if (!isEndless && size > (ulong)(end - from))
            facts.Problem($"matroska: the element {id:X} at {start:N0} claims {size:N0} bytes, and {end - from:N0} are left");
        return new(id, from, isEndless ? end : from + (long)Math.Min(size, (ulong)(end - from)), isEndless);
    }
}
