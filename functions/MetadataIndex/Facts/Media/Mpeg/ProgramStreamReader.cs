namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>
/// MPEG programme streams, MPG and VOB (ISO/IEC 13818-1 §2.5, 11172-1): what the first packets carry, and the duration by the
/// first and the last time something is shown.
/// </summary>
internal static class ProgramStreamReader
{
    const int SampleLength = 64 * 1024;
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
        facts.Fill(media => media);
        long? first = null, last = null;
        for (var at = 4; at < head.Length && head[at..].IndexOf(Start) is >= 0 and var next; at += 4)
        {
            at += next;
            first = PesTime.Read(head.Part(at)) is { } time && (first is null || time < first) ? time : first;
            var id = head.U8(at + 3);
            if (id is >= 0xE0 and <= 0xEF)
                facts.Fill(media => media with { VideoCodec = media.VideoCodec ?? "mpeg1video" });
            else if (id is >= 0xC0 and <= 0xDF)
                Sound(head.Part(at), facts);
            else if (id == Private && facts.Media is { AudioCodec: null } && PrivateCodec(head.Part(at)) is { } codec)
                facts.Fill(media => media with { AudioCodec = codec });
        }
        SequenceHeader.Read(head, facts);
        for (var at = 0; at < tail.Length && tail[at..].IndexOf(Start) is >= 0 and var next; at += 4)
        {
            at += next;
            last = PesTime.Read(tail.Part(at)) is { } time && (last is null || time > last) ? time : last;
        }
        if (PesTime.Between(first, last, facts.Media?.FrameRate) is { } seconds)
            facts.FillDuration(seconds, content.Length);
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
                facts.Fill(media => media with
                {
                    AudioCodec = $"mp{frame.Layer}",
                    Channels = frame.Channels,
                    SampleRate = frame.SampleRate,
                });
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
}
