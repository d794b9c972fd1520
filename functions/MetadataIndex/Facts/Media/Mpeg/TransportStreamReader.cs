namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>
/// MPEG transport streams (ISO/IEC 13818-1 §2.4), of cameras too, whose packets have four bytes before them: the codecs by the
/// first programme's map, and the duration by the first and the last time something is shown.
/// </summary>
internal static class TransportStreamReader
{
    const int SampleLength = 128 * 1024;
    const byte Sync = 0x47;
    const int StartsPart = 0x40;
    const int HasAdaptation = 0x20;
    const int PacketLength = 188;

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> head = content.Head(SampleLength);
        var step = Step(head);
        if (step == 0)
        {
            facts.Problem("mpeg-ts: no packets follow each other at the start");
            return;
        }
        var program = -1;
        var isMapped = false;
        ReadOnlySpan<byte> video = [];
        long? first = null;
        for (var at = step - PacketLength == 4 ? 4 : 0; at + PacketLength <= head.Length; at += step)
        {
            var packet = head.Slice(at, PacketLength);
            var pid = packet.U16(1) & 0x1FFF;
            var time = Time(packet);
            first = time is not null && (first is null || time < first) ? time : first;
            // The parameters of the pictures stand in the packet they start in.
            if (video.IsEmpty && time is not null && Payload(packet).U8(3) is >= 0xE0 and <= 0xEF)
                video = Payload(packet);
            if (pid == 0 && program < 0)
                program = ProgramMap(Section(packet));
            else if (pid == program && !isMapped)
                isMapped = Map(Section(packet), facts);
        }
        SequenceHeader.Read(head, facts);
        if (facts.Media?.VideoCodec == "h264")
            AvcParameters.Read(video, facts);
        if (PesTime.Between(first, Last(content, step), facts.Media?.FrameRate) is { } seconds)
            facts.FillDuration(seconds, content.Length);
    }

    static int Step(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<int> steps = [PacketLength, 192, 204];
        foreach (var step in steps)
        {
            var at = step == 192 ? 4 : 0;
            if (head.U8(at) == Sync && head.U8(at + step) == Sync && head.U8(at + 2 * step) == Sync)
                return step;
        }
        return 0;
    }

    static long? Last(ContentReader content, int step)
    {
        var whole = content.Length / step * step;
        var start = Math.Max(0, whole - SampleLength / step * step);
        ReadOnlySpan<byte> tail = content.Read(start, (int)(whole - start));
        long? last = null;
        for (var at = step == 192 ? 4 : 0; at < tail.Length; at += step)
            last = Time(tail.Part(at, PacketLength)) is { } time && (last is null || time > last) ? time : last;
        return last;
    }

    /// <returns>null for a packet in which nothing starts.</returns>
    static long? Time(ReadOnlySpan<byte> packet) =>
        packet.U8(0) == Sync && (packet.U8(1) & StartsPart) != 0 ? PesTime.Read(Payload(packet)) : null;

    static ReadOnlySpan<byte> Payload(ReadOnlySpan<byte> packet) => packet.Part((packet.U8(3) & HasAdaptation) != 0 ? 5 + packet.U8(4) : 4);

    /// <returns>The table that starts in a packet; empty where none does.</returns>
    static ReadOnlySpan<byte> Section(ReadOnlySpan<byte> packet)
    {
        if ((packet.U8(1) & StartsPart) == 0)
            return [];
        var payload = Payload(packet);
        return payload.Part(1 + payload.U8(0));
    }

    /// <returns>The packets with the map of the first programme; -1 where there is none.</returns>
    static int ProgramMap(ReadOnlySpan<byte> table)
    {
        for (var at = 8; table.U8(0) == 0 && at + 4 <= Math.Min(table.Length, 3 + (table.U16(1) & 0xFFF) - 4); at += 4)
        {
            if (table.U16(at) != 0)
                return table.U16(at + 2) & 0x1FFF;
        }
        return -1;
    }

    static bool Map(ReadOnlySpan<byte> table, FactSheet facts)
    {
        if (table.U8(0) != 2)
            return false;
        var end = Math.Min(table.Length, 3 + (table.U16(1) & 0xFFF) - 4);
        for (var at = 12 + (table.U16(10) & 0xFFF); at + 5 <= end; at += 5 + (table.U16(at + 3) & 0xFFF))
        {
            var (video, audio) = Codec(table.U8(at));
            facts.Fill(media => media with { VideoCodec = media.VideoCodec ?? video, AudioCodec = media.AudioCodec ?? audio });
        }
        return true;
    }

    static (string? Video, string? Audio) Codec(byte type) => type switch
    {
        0x01 => ("mpeg1video", null),
        0x02 => ("mpeg2video", null),
        0x10 => ("mpeg4", null),
        0x1B => ("h264", null),
        0x24 => ("hevc", null),
        0x33 => ("vvc", null),
        0xEA => ("vc1", null),
        0x03 or 0x04 => (null, "mp2"),
        0x0F or 0x11 => (null, "aac"),
        0x80 => (null, "pcm"),
        0x81 => (null, "ac3"),
        0x82 or 0x85 or 0x86 => (null, "dts"),
        0x83 => (null, "truehd"),
        0x84 or 0x87 => (null, "eac3"),
        _ => default,
    };
}
