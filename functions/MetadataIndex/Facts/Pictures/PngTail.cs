namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>The chunks behind the pixels, found from the end: the way through the pixels would cost a read a chunk.</summary>
internal static class PngTail
{
    const int MostBytes = 32 << 10;
    const int HeaderLength = 8;
    const int Overhead = HeaderLength + 4;

    /// <returns>Where the first chunk with metadata begins from which chunk after chunk leads to the end; null where none does.</returns>
    public static long? Find(ContentReader content)
    {
        ReadOnlySpan<byte> tail = content.Tail(MostBytes);
        for (var at = 0; at + Overhead <= tail.Length; at++)
        {
            if (IsMetadata(tail.Slice(at + 4, 4)) && LeadsToEnd(tail, at))
                return content.Length - tail.Length + at;
        }
        return null;
    }

    static bool IsMetadata(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("eXIf"u8) || name.SequenceEqual("tEXt"u8) || name.SequenceEqual("iTXt"u8) || name.SequenceEqual("zTXt"u8);

    static bool LeadsToEnd(ReadOnlySpan<byte> tail, long at)
    {
        while (at + Overhead <= tail.Length)
        {
            if (tail.Part(at + 4, 4).SequenceEqual("IEND"u8))
                return true;
            at += Overhead + tail.U32(at);
        }
        return false;
    }
}
