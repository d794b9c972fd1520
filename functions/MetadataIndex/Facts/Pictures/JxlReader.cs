using OnPut.MetadataIndex.Facts.Boxes;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>JPEG XL (ISO/IEC 18181): the size at the start of the codestream; Exif and XMP where there is a container around it.</summary>
internal static class JxlReader
{
    const int BytesOfSize = 16;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (content.Head(2) is [0xFF, 0x0A])
        {
            TakeSize(content.Head(BytesOfSize), facts);
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
            switch (box.Type)
            {
                case "jxlc":
                    TakeSize(box.Content(content, BytesOfSize), facts);
                    break;
                case "jxlp" when content.Read(box.Start, 4) is [0 or 0x80, 0, 0, 0]:
                    TakeSize(content.Read(box.Start + 4, BytesOfSize), facts);
                    break;
                case "Exif" when box.Content(content, EmbeddedMetadata.Longest) is { Length: > 4 } exif:
                    metadata.Exif ??= exif[4..];
                    break;
                case "xml ":
                    metadata.Xmp ??= box.Content(content, EmbeddedMetadata.Longest);
                    break;
            }
        }
    }

    /// <summary>§C.2 (SizeHeader): bits from the lowest on.</summary>
    static void TakeSize(byte[] codestream, FactSheet facts)
    {
        if (codestream is not [0xFF, 0x0A, ..] || codestream.Length < 10)
            return;
        var bits = new LowBits(codestream, 16);
        var isSmall = bits.Next(1) == 1;
        var height = Side(bits, isSmall);
        var ratio = bits.Next(3);
        long width = ratio switch
        {
            1 => height,
            2 => height * 12 / 10,
            3 => height * 4 / 3,
            4 => height * 3 / 2,
            5 => height * 16 / 9,
            6 => height * 5 / 4,
            7 => height * 2,
            _ => Side(bits, isSmall),
        };
        facts.AddPicture(new() { Width = (int)Math.Min(width, int.MaxValue), Height = (int)Math.Min(height, int.MaxValue) });
    }

    static long Side(LowBits bits, bool isSmall)
    {
        if (isSmall)
            return (bits.Next(5) + 1) * 8;
        var length = bits.Next(2) switch { 0 => 9, 1 => 13, 2 => 18, _ => 30 };
        return bits.Next(length) + 1;
    }

    sealed class LowBits(byte[] bytes, int at)
    {
        public long Next(int count)
        {
            long value = 0;
            for (var i = 0; i < count && at / 8 < bytes.Length; i++, at++)
                value |= (long)((bytes[at / 8] >> (at % 8)) & 1) << i;
            return value;
        }
    }
}
