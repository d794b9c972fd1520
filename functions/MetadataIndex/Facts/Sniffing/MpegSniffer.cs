using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>MPEG sound and streams, which have no mark of their own: headers must follow each other where they say.</summary>
internal static class MpegSniffer
{
    const int PacketLength = 188;
    const int PacketLengthWithTime = 192;
    const int LongestLead = 4_096;
    const int ShortestMark = 2;

    public static ContentType? Detect(ContentReader content, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8))
            return BehindId3(content, head);
        if (head is [0, 0, 1, 0xBA, var version, ..])
            return new((version & 0xC0) == 0x40 ? "video/MP2P" : (version & 0xF0) == 0x20 ? "video/MP1S" : "video/mpeg", ContentKind.Video);
        if (IsTransport(head, 0, PacketLength) || IsTransport(head, 4, PacketLengthWithTime))
            return new("video/mp2t", ContentKind.Video);
        return Sound(head);
    }

    static bool IsTransport(ReadOnlySpan<byte> head, int at, int length)
    {
        var packets = 0;
        for (; at < head.Length && packets < 5; at += length, packets++)
        {
            if (head[at] != 0x47)
                return false;
        }
        return packets >= 2;
    }

    /// <summary>ID3v2 §3.1: what stands behind the tag is what the file is; mostly MPEG audio.</summary>
    static ContentType BehindId3(ContentReader content, ReadOnlySpan<byte> head)
    {
        if (head.Length >= 10)
        {
            var length = ((head[6] & 0x7F) << 21) | ((head[7] & 0x7F) << 14) | ((head[8] & 0x7F) << 7) | (head[9] & 0x7F);
            ReadOnlySpan<byte> behind = content.Read(10L + length, LongestLead);
            foreach (var mark in MediaSignatures.All)
            {
                if (mark.Type.Kind == ContentKind.Audio && mark.Pattern.Length > ShortestMark && mark.Matches(behind))
                    return mark.Type;
            }
            if (Sound(behind) is { } sound)
                return sound;
        }
        return new("audio/mpeg", ContentKind.Audio, ContentFormat.MpegAudio);
    }

    /// <summary>The first header that another follows where it ends, or that stands at the very start.</summary>
    static ContentType? Sound(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at + 4 < Math.Min(bytes.Length, LongestLead); at++)
        {
            if (bytes[at] != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0 || FrameLength(bytes[at..]) is not (> 0 and var length))
                continue;
            var next = at + length;
            if (at == 0 || (next + 2 <= bytes.Length && bytes[next] == 0xFF && ((bytes[next + 1] ^ bytes[at + 1]) & 0xFE) == 0))
                return OfHeader(bytes[at + 1]);
        }
        return null;
    }

    static ContentType OfHeader(byte second) => (second & 0x06) == 0
        ? new("audio/aac", ContentKind.Audio)
        : new("audio/mpeg", ContentKind.Audio, ContentFormat.MpegAudio);

    /// <summary>Of an ADTS frame (ISO/IEC 13818-7 §6.2) or an MPEG audio frame (ISO/IEC 11172-3 §2.4.2.3); 0 for what is neither.</summary>
    static int FrameLength(ReadOnlySpan<byte> header)
    {
        var layer = (header[1] >> 1) & 3;
        if (layer == 0)
            return (header[1] & 0xF0) == 0xF0 && header.Length >= 6 && (header[2] & 0x3C) <= 0x30
                ? (BinaryPrimitives.ReadInt32BigEndian(header[2..]) >> 5) & 0x1FFF
                : 0;
        var version = (header[1] >> 3) & 3;
        var rate = header[2] >> 4;
        var frequency = (header[2] >> 2) & 3;
        if (version == 1 || rate is 0 or 15 || frequency == 3)
            return 0;
        ReadOnlySpan<int> frequencies = [44_100, 48_000, 32_000];
        var samplesPerSecond = frequencies[frequency] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
        var bitsPerSecond = 1_000 * KiloBits(version == 3, layer)[rate];
        var padding = (header[2] >> 1) & 1;
        return layer switch
        {
            3 => ((12 * bitsPerSecond / samplesPerSecond) + padding) * 4,
            1 when version != 3 => (72 * bitsPerSecond / samplesPerSecond) + padding,
            _ => (144 * bitsPerSecond / samplesPerSecond) + padding,
        };
    }

    static ReadOnlySpan<int> KiloBits(bool isVersion1, int layer) => (isVersion1, layer) switch
    {
        (true, 3) => [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
        (true, 2) => [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        (true, _) => [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        (false, 3) => [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
        _ => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    };
}
