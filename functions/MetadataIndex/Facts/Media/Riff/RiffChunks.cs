namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>Walks the chunks of one level (Multimedia Programming Interface 1.0; AIFF 1.3). Only their headers are read.</summary>
internal static class RiffChunks
{
    const int MostChunks = 256;
    const int HeaderLength = 8;

    /// <summary>Recorders that were cut off, and 64-bit files, leave all bits set.</summary>
    const uint Unknown = uint.MaxValue;

    /// <summary>Ends behind the first chunk that claims more than what holds it has; that chunk ends there, and is a problem.</summary>
    /// <param name="size64">Bytes of a data chunk that says it has more than fit 32 bits.</param>
    public static IEnumerable<RiffChunk> In(ContentReader content, FactSheet facts, long start, long end, bool isBigEndian = false,
        long size64 = 0)
    {
        for (var count = 0; count < MostChunks && start + HeaderLength <= end; count++)
        {
            var chunk = Read(content, facts, start, end, isBigEndian, size64);
            yield return chunk;
            start = chunk.End + (chunk.Claimed & 1);
        }
    }

    static RiffChunk Read(ContentReader content, FactSheet facts, long start, long end, bool isBigEndian, long size64)
    {
        ReadOnlySpan<byte> head = content.Read(start, HeaderLength + 4);
        var id = head.FourCc(0);
        long size = isBigEndian ? head.U32(4) : head.U32Le(4);
        var from = start + HeaderLength;
        if (size == Unknown)
            size = size64 > 0 && size64 <= end - from ? size64 : end - from;
        if (size > end - from)
            facts.Problem($"riff: the chunk {FactText.Clean(id)} at {start:N0} claims {size:N0} bytes, and {end - from:N0} are left");
        var length = Math.Min(size, end - from);
        var isList = id is "LIST" or "RIFF" && length >= 4;
        return new(isList ? head.FourCc(8) : id, isList ? from + 4 : from, from + length, isList, size);
    }
}
