namespace OnPut.MetadataIndex.Facts.Media.Ogg;

/// <summary>
/// Ogg (RFC 3533) with Vorbis, Opus, Theora, FLAC and Speex: what the first packets of each stream say, and the duration by the
/// last page's position.
/// </summary>
internal static class OggReader
{
    const int HeaderLength = 27;
    const int TailLength = 64 * 1024;
    const int MostPages = 64;
    const int MostStreams = 16;
    const int IsFirst = 2;

    static ReadOnlySpan<byte> Mark => "OggS"u8;

    public static void Read(ContentReader content, FactSheet facts)
    {
        Dictionary<uint, OggStream> streams = [];
        var at = 0L;
        for (var pages = 0; pages < MostPages; pages++)
        {
            ReadOnlySpan<byte> head = content.Read(at, HeaderLength);
            if (head.Length < HeaderLength || !head.StartsWith(Mark))
            {
                if (at < content.Length)
                    facts.Problem($"ogg: no page starts at {at:N0}");
                break;
            }
            ReadOnlySpan<byte> lacing = content.Read(at + HeaderLength, head[26]);
            var start = at + HeaderLength + head[26];
            var serial = head.U32Le(14);
            if ((head[5] & IsFirst) != 0 && streams.Count < MostStreams)
                streams.TryAdd(serial, new());
            if (streams.TryGetValue(serial, out var stream) && !stream.IsComplete)
                stream.Add(content, start, lacing);
            if (streams.Values.All(one => one.IsComplete))
                break;
            at = start + Sum(lacing);
        }
        foreach (var stream in streams.Values)
            stream.Describe(facts);
        if (Last(content, streams) is > 0 and var seconds)
            facts.FillDuration(seconds, content.Length);
    }

    /// <summary>Seconds, of the stream that ends last.</summary>
    static double Last(ContentReader content, Dictionary<uint, OggStream> streams)
    {
        ReadOnlySpan<byte> tail = content.Tail(TailLength);
        var seconds = 0.0;
        for (var at = tail.IndexOf(Mark); at >= 0;)
        {
            var page = tail.Part(at);
            if (page.Length >= HeaderLength && page.U64Le(6) != ulong.MaxValue && streams.TryGetValue(page.U32Le(14), out var stream))
                seconds = Math.Max(seconds, stream.Seconds(page.U64Le(6)));
            var next = page.Part(4).IndexOf(Mark);
            at = next < 0 ? -1 : at + 4 + next;
        }
        return seconds;
    }

    static int Sum(ReadOnlySpan<byte> lacing)
    {
        var sum = 0;
        foreach (var length in lacing)
            sum += length;
        return sum;
    }
}
