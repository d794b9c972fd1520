namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>The ID3v2 tag at the start of a file (id3.org: 2.2, 2.3 and 2.4). Pictures are passed over.</summary>
internal static class Id3v2
{
    const int HeaderLength = 10;
    const int MostFrames = 256;
    const int MostText = 4_096;

    /// <summary>Of a tag whose bytes must be undone as a whole.</summary>
    const int MostUndone = 48 * 1024;

    const int Unsynchronised = 0x80;
    const int HasExtendedHeader = 0x40;
    const int HasFooter = 0x10;

    /// <returns>The tag's bytes; 0 where there is none.</returns>
    public static long Read(ContentReader content, FactSheet facts, long at = 0)
    {
        ReadOnlySpan<byte> head = content.Read(at, HeaderLength);
        if (head.Length < HeaderLength || !head.StartsWith("ID3"u8) || head[3] is < 2 or > 4)
            return 0;
        var (version, flags, size) = ((int)head[3], (int)head[5], Synchsafe(head, 6));
        var start = at + HeaderLength;
        var end = Math.Min(start + size, content.Length);
        if (start + size > content.Length)
            facts.Problem($"id3: the tag claims {size:N0} bytes, and {content.Length - start:N0} are left");
        if (version < 4 && (flags & Unsynchronised) != 0)
        {
            using var undone = new MemoryStream(Undone(content.Read(start, (int)Math.Min(end - start, MostUndone))));
            Frames(new(undone), facts, 0, undone.Length, version, flags);
        }
        else
        {
            Frames(content, facts, start, end, version, flags);
        }
        return HeaderLength + size + (version == 4 && (flags & HasFooter) != 0 ? HeaderLength : 0);
    }

    static void Frames(ContentReader content, FactSheet facts, long at, long end, int version, int flags)
    {
        if (version > 2 && (flags & HasExtendedHeader) != 0)
        {
            ReadOnlySpan<byte> extended = content.Read(at, 4);
            at += version == 4 ? Synchsafe(extended, 0) : 4L + extended.U32(0);
        }
        var headLength = version == 2 ? 6 : 10;
        for (var count = 0; count < MostFrames && at + headLength <= end; count++)
        {
            ReadOnlySpan<byte> head = content.Read(at, headLength);
            if (head.U8(0) is < (byte)'A' or > (byte)'Z')
                return;
            var name = version == 2 ? head.FourCc(0)[..3] : head.FourCc(0);
            long size = version switch { 2 => head.U24(3), 3 => head.U32(4), _ => Size(content, head, at, end) };
            at += headLength;
            if (size > end - at)
            {
                facts.Problem($"id3: the frame {FactText.Clean(name)} claims {size:N0} bytes, and {end - at:N0} are left");
                return;
            }
            if (Tag(name) is { } tag && size > 1)
                Text(content.Read(at, (int)Math.Min(size, MostText)), facts, tag, version == 4 ? head.U8(9) : 0);
            at += size;
        }
    }

    /// <summary>Of 2.4, where well-known writers took the number for a plain one: the next frame tells.</summary>
    static long Size(ContentReader content, ReadOnlySpan<byte> head, long at, long end)
    {
        long safe = Synchsafe(head, 4), plain = head.U32(4);
        return safe == plain || IsFrameOrEnd(content, at + 10 + safe, end) || !IsFrameOrEnd(content, at + 10 + plain, end) ? safe : plain;
    }

    static bool IsFrameOrEnd(ContentReader content, long at, long end) =>
        at == end || (at < end && content.Read(at, 1) is [0 or (>= (byte)'A' and <= (byte)'Z')]);

    static MediaTag? Tag(string frame) => frame switch
    {
        "TIT2" or "TT2" => MediaTag.Title,
        "TPE1" or "TP1" => MediaTag.Artist,
        "TALB" or "TAL" => MediaTag.Album,
        "TRCK" or "TRK" => MediaTag.Track,
        "TDRC" or "TYER" or "TYE" or "TDRL" or "TDOR" => MediaTag.Date,
        "TCOP" or "TCR" => MediaTag.Copyright,
        "TLAN" or "TLA" => MediaTag.Language,
        "TSSE" or "TSS" or "TENC" or "TEN" => MediaTag.Encoder,
        "COMM" or "COM" => MediaTag.Comment,
        _ => null,
    };

    static void Text(ReadOnlySpan<byte> frame, FactSheet facts, MediaTag tag, int flags)
    {
        const int HasLength = 1, IsUnsynchronised = 2, IsPackedOrSecret = 0x0C;
        if ((flags & IsPackedOrSecret) != 0)
            return;
        frame = (flags & HasLength) != 0 ? frame.Part(4) : frame;
        frame = (flags & IsUnsynchronised) != 0 ? Undone(frame) : frame;
        var encoding = frame.U8(0);
        var text = frame.Part(1);
        if (tag == MediaTag.Comment)
        {
            // A language, then a name, which only the programs' own comments have.
            text = text.Part(3);
            var end = Terminator(text, encoding);
            if (Decoded(text.Part(0, end), encoding) is { } name && name.StartsWith("iTun", StringComparison.Ordinal))
                return;
            text = text.Part(end + (encoding is 1 or 2 ? 2 : 1));
        }
        facts.Tag(tag, tag == MediaTag.Artist ? All(text, encoding) : Decoded(text, encoding));
    }

    /// <summary>2.4 parts several values with zeros.</summary>
    static string? All(ReadOnlySpan<byte> text, byte encoding)
    {
        List<string> values = [];
        while (!text.IsEmpty)
        {
            var end = Terminator(text, encoding);
            if (Decoded(text.Part(0, end), encoding) is { } value)
                values.Add(value);
            text = text.Part(end + (encoding is 1 or 2 ? 2 : 1));
        }
        return values.Count == 0 ? null : FactText.Clean(string.Join("; ", values));
    }

    static int Terminator(ReadOnlySpan<byte> text, byte encoding)
    {
        var step = encoding is 1 or 2 ? 2 : 1;
        for (var at = 0; at + step <= text.Length; at += step)
        {
            if (text[at] == 0 && text[at + step - 1] == 0)
                return at;
        }
        return text.Length;
    }

    static string? Decoded(ReadOnlySpan<byte> text, byte encoding) => encoding switch
    {
        1 => FactText.DecodeUtf16(text),
        2 => FactText.DecodeUtf16(text, isBigEndian: true),
        3 => FactText.Decode(text),
        _ => FactText.DecodeLatin1(text),
    };

    /// <summary>Seven bits a byte.</summary>
    static int Synchsafe(ReadOnlySpan<byte> bytes, int at) =>
        (bytes.U8(at) & 0x7F) << 21 | (bytes.U8(at + 1) & 0x7F) << 14 | (bytes.U8(at + 2) & 0x7F) << 7 | bytes.U8(at + 3) & 0x7F;

    /// <summary>Without the zeros put behind every 0xFF so that no decoder takes the tag for sound.</summary>
    static byte[] Undone(ReadOnlySpan<byte> bytes)
    {
        List<byte> undone = new(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != 0 || at == 0 || bytes[at - 1] != 0xFF)
                undone.Add(bytes[at]);
        }
        return [.. undone];
    }
}
