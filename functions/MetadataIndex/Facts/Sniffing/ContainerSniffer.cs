using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Containers whose first bytes say only that they are one.</summary>
internal static class ContainerSniffer
{
    const int LongestEbmlHeader = 4_096;

    public static ContentType? Detect(ContentReader content, ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] or [(byte)'P', (byte)'K', (byte)'0', (byte)'0', (byte)'P', (byte)'K', 3, 4, ..] =>
            ZipSniffer.Detect(content, head),
        [(byte)'P', (byte)'K', 7, 8, (byte)'P', (byte)'K', 3, 4, ..] => ZipSniffer.Detect(content, head),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => OleSniffer.Detect(content, head),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => OfPng(head),
        [0x1A, 0x45, 0xDF, 0xA3, ..] => OfEbml(head),
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => OfOgg(head),
        [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11, ..] => OfAsf(head),
        [0xCA, 0xFE, 0xBA, 0xBE, ..] => OfCafeBabe(head),
        [(byte)'B', (byte)'M', ..] => OfBitmap(head),
        [0, 0, 1 or 2, 0, ..] => OfIcon(head),
        [0xFF, 0x0A, ..] => new("image/jxl", ContentKind.Image, ContentFormat.Jxl),
        [(byte)'P', >= (byte)'1' and <= (byte)'7', (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t',
            (>= (byte)'0' and <= (byte)'9') or (byte)'#' or (byte)'W', ..] =>
            OfNetpbm(head[1]),
        [(byte)'%', (byte)'!', ..] => OfPostScript(head),
        _ => OfPdf(head) ?? OfEmbeddedFont(head),
    };

    /// <summary>PNG specification §11.3.6: the animation control comes before the first pixels.</summary>
    static ContentType OfPng(ReadOnlySpan<byte> head)
    {
        for (var at = 8; at + 8 <= head.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head[at..]);
            var name = head.Slice(at + 4, 4);
            if (name.SequenceEqual("acTL"u8))
                return new("image/apng", ContentKind.Image, ContentFormat.Png);
            if (name.SequenceEqual("IDAT"u8) || length > head.Length)
                break;
            at += 12 + (int)length;
        }
        return new("image/png", ContentKind.Image, ContentFormat.Png);
    }

    static ContentType OfEbml(ReadOnlySpan<byte> head)
    {
        var header = head[..Math.Min(head.Length, LongestEbmlHeader)];
        return header.IndexOf("webm"u8) >= 0 ? new("video/webm", ContentKind.Video, ContentFormat.Matroska)
            : new("video/matroska", ContentKind.Video, ContentFormat.Matroska);
    }

    /// <summary>RFC 5334: the first packet names the codec.</summary>
    static ContentType OfOgg(ReadOnlySpan<byte> head)
    {
        var packet = head.Length > 36 ? head[28..] : [];
        if (packet.StartsWith("OpusHead"u8))
            return new("audio/ogg; codecs=opus", ContentKind.Audio, ContentFormat.Ogg);
        if (packet.StartsWith("\u0001vorbis"u8) || packet.StartsWith("Speex  "u8) || packet.StartsWith("\u007FFLAC"u8))
            return new("audio/ogg", ContentKind.Audio, ContentFormat.Ogg);
        if (packet[..Math.Min(packet.Length, 7)].IndexOf("theora"u8) == 1 || packet.StartsWith("\u0001video\0"u8))
            return new("video/ogg", ContentKind.Video, ContentFormat.Ogg);
        return new("application/ogg", ContentKind.Other, ContentFormat.Ogg);
    }

    /// <summary>The streams' properties say whether there is a picture.</summary>
    static ContentType OfAsf(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> video = [0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];
        ReadOnlySpan<byte> audio = [0x40, 0x9E, 0x69, 0xF8, 0x4D, 0x5B, 0xCF, 0x11, 0xA8, 0xFD, 0x00, 0x80, 0x5F, 0x5C, 0x44, 0x2B];
        return head.IndexOf(video) >= 0 ? new("video/x-ms-asf", ContentKind.Video)
            : head.IndexOf(audio) >= 0 ? new("audio/x-ms-asf", ContentKind.Audio)
            : new("application/vnd.ms-asf", ContentKind.Video);
    }

    /// <summary>
    /// Two formats share the mark: a program for several machines counts a few parts where a class has its version, 45 and up.
    /// </summary>
    static ContentType OfCafeBabe(ReadOnlySpan<byte> head) =>
        head.Length >= 8 && BinaryPrimitives.ReadUInt32BigEndian(head[4..]) is > 0 and <= 30
            ? new("application/x-mach-binary", ContentKind.Executable)
            : new("application/java-vm", ContentKind.Executable);

    /// <summary>The length of the header behind the file header tells a bitmap from a text that begins with "BM".</summary>
    static ContentType? OfBitmap(ReadOnlySpan<byte> head) =>
        head is [_, _, _, _, _, _, _, _, _, _, _, _, _, _, 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124, 0, 0, 0, ..]
            or [_, _, _, _, _, _, 0, 0, 0, 0, ..]
            ? new("image/bmp", ContentKind.Image, ContentFormat.Bmp)
            : null;

    static ContentType? OfIcon(ReadOnlySpan<byte> head) => head switch
    {
        [0, 0, 1 or 2, 0, not 0, 0, _, _, _, 0 or 0xFF, ..] => new("image/x-icon", ContentKind.Image, ContentFormat.Ico),
        _ => null,
    };

    static ContentType OfNetpbm(byte version) => new(
        version switch
        {
            (byte)'1' or (byte)'4' => "image/x-portable-bitmap",
            (byte)'2' or (byte)'5' => "image/x-portable-graymap",
            (byte)'3' or (byte)'6' => "image/x-portable-pixmap",
            _ => "image/x-portable-arbitrarymap",
        },
        ContentKind.Image);

    static ContentType OfPostScript(ReadOnlySpan<byte> head)
    {
        var line = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 40)]);
        return line.StartsWith("%!PS-Adobe", StringComparison.Ordinal) && line.Contains(" EPSF-", StringComparison.Ordinal)
            ? new("application/eps", ContentKind.Document)
            : new("application/postscript", ContentKind.Document);
    }

    /// <summary>ISO 32000-1 Annex H: readers accept the mark anywhere in the first 1,024 bytes.</summary>
    static ContentType? OfPdf(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) || head[..Math.Min(head.Length, 1_024)].IndexOf("%PDF-1."u8) >= 0
            ? new("application/pdf", ContentKind.Document, ContentFormat.Pdf)
            : null;

    static ContentType? OfEmbeddedFont(ReadOnlySpan<byte> head) =>
        head.Length > 36 && head[34] == 0x4C && head[35] == 0x50 && head[8..12] is [0, 0, 1, 0] or [1, 0, 2, 0] or [2, 0, 2, 0]
            ? new("application/vnd.ms-fontobject", ContentKind.Font)
            : null;
}
