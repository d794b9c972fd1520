namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>
/// MPEG programme streams, MPG and VOB (ISO/IEC 13818-1 §2.5, 11172-1): what the first packets carry, and the duration by the
/// first and the last system clock.
/// </summary>
internal static class ProgramStreamReader
{
    const int SampleLength = 64 * 1024;
    const double ClockRate = 90_000;
    const long ClockPeriod = 1L << 33;
    const byte Private = 0xBD;

    static ReadOnlySpan<byte> Pack => [0, 0, 1, 0xBA];

    static ReadOnlySpan<byte> Start => [0, 0, 1];

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> head = content.Head(SampleLength), tail = content.Tail(SampleLength);
        if (!head.StartsWith(Pack))
        {
            facts.Problem("mpeg-ps: no pack starts at 0");
            return;
        }
        var isSecond = head.U8(4) >> 6 == 1;
        facts.Fill(media => media);
        for (var at = 4; at < head.Length && head[at..].IndexOf(Start) is >= 0 and var next; at += 4)
        {
            at += next;
            var id = head.U8(at + 3);
            if (id is >= 0xE0 and <= 0xEF)
                facts.Fill(media => media with { VideoCodec = isSecond ? "mpeg2video" : "mpeg1video" });
            else if (id is >= 0xC0 and <= 0xDF)
                Sound(head.Part(at), facts);
            else if (id == Private && facts.Media is { AudioCodec: null } && PrivateCodec(head.Part(at)) is { } codec)
                facts.Fill(media => media with { AudioCodec = codec });
        }
        SequenceHeader.Read(head, facts);
        if (tail.LastIndexOf(Pack) is >= 0 and var last)
            facts.FillDuration((Clock(tail.Part(last)) - Clock(head) + ClockPeriod) % ClockPeriod / ClockRate, content.Length);
    }

    static void Sound(ReadOnlySpan<byte> packet, FactSheet facts)
    {
        if (facts.Media?.AudioCodec is not null)
            return;
        var payload = packet.Part(packet.U8(6) >> 6 == 2 ? 9 + packet.U8(8) : 6, 64);
        for (var at = 0; at < payload.Length; at++)
        {
            if (MpegAudioFrame.Read(payload.Part(at)) is { } frame)
            {
                facts.Fill(media => media with { AudioCodec = $"mp{frame.Layer}", Channels = frame.Channels, SampleRate = frame.SampleRate });
                return;
            }
        }
    }

    /// <summary>By the number of the substream, as on DVDs.</summary>
    static string? PrivateCodec(ReadOnlySpan<byte> packet) => packet.U8(9 + packet.U8(8)) switch
    {
        >= 0x80 and <= 0x87 => "ac3",
        >= 0x88 and <= 0x8F => "dts",
        >= 0xA0 and <= 0xAF => "pcm",
        _ => null,
    };

    /// <returns>In 90,000ths of a second.</returns>
    static long Clock(ReadOnlySpan<byte> pack)
    {
        var bits = (long)(pack.U64(4) >> 16);
        // Marks of one bit part the clock; MPEG-1 has a prefix of four bits before it, MPEG-2 of two.
        var shift = pack.U8(4) >> 6 == 1 ? 43 : 41;
        return (bits >> shift & 7) << 30 | (bits >> (shift - 16) & 0x7FFF) << 15 | bits >> (shift - 32) & 0x7FFF;
    }
}
