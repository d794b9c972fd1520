namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>Apple's Core Audio Format (specification 1.0): its description, packet table and strings.</summary>
internal static class CafReader
{
    const int FileHeader = 8;
    const int ChunkHeader = 12;
    const int MostChunks = 64;
    const int MostStrings = 16 * 1024;

    public static void Read(ContentReader content, FactSheet facts)
    {
        double rate = 0, bytesAPacket = 0, framesAPacket = 0;
        long at = FileHeader;
        for (var count = 0; count < MostChunks && at + ChunkHeader <= content.Length; count++)
        {
            ReadOnlySpan<byte> head = content.Read(at, ChunkHeader);
            var (type, size) = (head.FourCc(0), (long)head.U64(4));
            at += ChunkHeader;
            // Of data still being recorded the size is -1.
            if (size < 0 && type == "data")
                size = content.Length - at;
            if (size < 0 || size > content.Length - at)
            {
                facts.Problem($"caf: the chunk {FactText.Clean(type)} claims {size:N0} bytes, and {content.Length - at:N0} are left");
                return;
            }
            ReadOnlySpan<byte> bytes = type is "desc" or "pakt" ? content.Read(at, (int)Math.Min(size, 32)) : [];
            if (type == "desc")
            {
                (rate, bytesAPacket, framesAPacket) = (bytes.F64(0), bytes.U32(16), bytes.U32(20));
                Description(bytes, facts, rate);
            }
            else if (type == "pakt" && rate >= 1)
            {
                facts.FillDuration(bytes.U64(8) / rate, content.Length);
            }
            else if (type == "data" && rate >= 1 && bytesAPacket > 0)
            {
                facts.FillDuration((size - 4) / bytesAPacket * framesAPacket / rate, content.Length);
            }
            else if (type == "info")
            {
                Strings(content.Read(at, (int)Math.Min(size, MostStrings)), facts);
            }
            at += size;
        }
    }

    static void Description(ReadOnlySpan<byte> bytes, FactSheet facts, double rate)
    {
        var (codec, channels) = (CodecNames.Audio(bytes.FourCc(8)), bytes.U32(24));
        facts.Fill(media => media with
        {
            AudioCodec = codec,
            Channels = channels is > 0 and <= 256 ? (int)channels : null,
            SampleRate = rate is >= 1 and <= 10_000_000 ? (int)rate : null,
        });
    }

    /// <summary>Names and values by turns, each ended by a zero.</summary>
    static void Strings(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var rest = bytes.Part(4);
        for (var count = bytes.U32(0); count > 0 && !rest.IsEmpty; count--)
        {
            var name = Take(ref rest);
            facts.Tag(FactText.Decode(name) ?? "", FactText.Decode(Take(ref rest)));
        }
    }

    static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)0);
        var taken = end < 0 ? rest : rest[..end];
        rest = rest.Part(taken.Length + 1);
        return taken;
    }
}
