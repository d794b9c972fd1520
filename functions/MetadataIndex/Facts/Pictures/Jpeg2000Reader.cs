using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Boxes;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>JPEG 2000 (ITU-T T.800): the header box of a file, or the size segment of a bare codestream.</summary>
internal static class Jpeg2000Reader
{
    const string Xmp = "BE7ACFCB97A942E89C71999491E3AFAC";
    const string Exif = "4A706754696666457869662D3E4A5032";
    const string Iptc = "33C7A4D2B81D4723A0BAF1A3E097AD38";

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (content.Head(4) is [0xFF, 0x4F, 0xFF, 0x51])
        {
            TakeSize(content.Head(64), facts);
            return;
        }
        var metadata = new EmbeddedMetadata();
        try
        {
            Walk(content, metadata, facts);
        }
        finally
        {
            // What was found before the budget was used up stays.
            metadata.Apply(facts);
        }
    }

    static void Walk(ContentReader content, EmbeddedMetadata metadata, FactSheet facts)
    {
        foreach (var box in BoxReader.In(content, 0, content.Length))
        {
            if (box.Type == "jp2h")
                TakeHeader(content, box, metadata, facts);
            else if (box.Type == "jp2c")
                TakeSize(box.Content(content, 64), facts);
            else if (box.Type == "uuid")
                TakeUuid(content, box, metadata);
        }
        facts.AddPicture(new() { Frames = 1, HasAlpha = false });
    }

    static void TakeHeader(ContentReader content, Box header, EmbeddedMetadata metadata, FactSheet facts)
    {
        foreach (var box in BoxReader.In(content, header.Start, header.End))
        {
            var bytes = box.Content(content);
            switch (box.Type)
            {
                case "ihdr" when bytes.Length >= 12:
                    facts.AddPicture(new()
                    {
                        Height = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes), int.MaxValue),
                        Width = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4)), int.MaxValue),
                        // 255 says that the channels differ.
                        BitsPerChannel = bytes[10] == 255 ? null : (bytes[10] & 0x7F) + 1,
                    });
                    break;
                case "colr" when bytes is [1, _, _, _, _, _, var space, ..]:
                    facts.AddPicture(new()
                    {
                        ColourSpace = space switch { 12 => "CMYK", 14 => "Lab", 16 => "RGB", 17 => "Grey", 18 => "YCbCr", _ => null },
                    });
                    break;
                case "colr" when bytes is [2, _, _, ..]:
                    metadata.ColourProfile ??= bytes[3..];
                    break;
                case "pclr":
                    facts.AddPicture(new() { ColourSpace = "Palette" });
                    break;
                case "cdef":
                    for (var at = 2; at + 6 <= bytes.Length; at += 6)
                    {
                        if (bytes[at + 3] is 1 or 2)
                            facts.AddPicture(new() { HasAlpha = true });
                    }
                    break;
            }
        }
    }

    static void TakeUuid(ContentReader content, Box box, EmbeddedMetadata metadata)
    {
        var bytes = box.Content(content, EmbeddedMetadata.Longest);
        if (bytes.Length <= 16)
            return;
        switch (Convert.ToHexString(bytes, 0, 16))
        {
            case Xmp:
                metadata.Xmp ??= bytes[16..];
                break;
            case Exif:
                metadata.Exif ??= bytes[16..];
                break;
            case Iptc:
                metadata.Iptc ??= bytes[16..];
                break;
        }
    }

    /// <summary>§A.5.1: the grid less the picture's offset in it.</summary>
    static void TakeSize(ReadOnlySpan<byte> codestream, FactSheet facts)
    {
        if (codestream.Length < 43)
            return;
        var width = (long)BinaryPrimitives.ReadUInt32BigEndian(codestream[8..]) - BinaryPrimitives.ReadUInt32BigEndian(codestream[16..]);
        var height = (long)BinaryPrimitives.ReadUInt32BigEndian(codestream[12..]) - BinaryPrimitives.ReadUInt32BigEndian(codestream[20..]);
        if (width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue)
            facts.AddPicture(new() { Width = (int)width, Height = (int)height, BitsPerChannel = (codestream[42] & 0x7F) + 1, Frames = 1 });
    }
}
