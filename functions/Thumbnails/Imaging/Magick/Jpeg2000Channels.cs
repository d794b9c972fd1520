using System.Buffers.Binary;
using OnPut.Thumbnails.Imaging.Boxes;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>
/// Channels as the boxes of a JPEG 2000 file have them (ISO/IEC 15444-1 I.5.3): Magick.NET takes all colours for RGB, and
/// for transparency every channel that is declared as something else than a colour.
/// </summary>
internal static class Jpeg2000Channels
{
    const byte Enumerated = 1;
    const uint Cmyk = 12;
    const int MostDeclared = 64;

    /// <summary>Many encoders declare no channels: what comes behind the colours is then transparency for everybody.</summary>
    public static FourthChannel Fourth(Stream stream)
    {
        var fourth = FourthChannel.Alpha;
        foreach (var outer in BoxReader.In(stream, 0, stream.Length).Where(box => box.Type == "jp2h"))
        {
            foreach (var box in BoxReader.In(stream, outer.Start, outer.End))
            {
                if (box.Type == "colr" && IsCmyk(stream, box))
                    return FourthChannel.Black;
                if (box.Type == "cdef")
                    fourth = DeclaresOpacity(stream, box) ? FourthChannel.AsDecoded : FourthChannel.Hidden;
            }
        }
        return fourth;
    }

    /// <summary>Method, precedence and approximation, a byte each, then the colour space.</summary>
    static bool IsCmyk(Stream stream, Box box)
    {
        Span<byte> head = stackalloc byte[7];
        return box.End - box.Start >= head.Length && stream.TryReadAt(box.Start, head)
            && head[0] == Enumerated && BinaryPrimitives.ReadUInt32BigEndian(head[3..]) == Cmyk;
    }

    /// <summary>A count, then of each channel its number, what it is (1 and 2 are opacity), and which colour it belongs to.</summary>
    static bool DeclaresOpacity(Stream stream, Box box)
    {
        Span<byte> channel = stackalloc byte[6];
        var end = Math.Min(box.End, box.Start + 2 + MostDeclared * channel.Length);
        for (var at = box.Start + 2; at + channel.Length <= end && stream.TryReadAt(at, channel); at += channel.Length)
            if (BinaryPrimitives.ReadUInt16BigEndian(channel[2..]) is 1 or 2)
                return true;
        return false;
    }
}
