using OnPut.MetadataIndex.Facts.Boxes;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures.Heif;

/// <summary>HEIC, HEIF and AVIF: the properties of the primary item, and the items that hold Exif and XMP.</summary>
internal static class HeifReader
{
    const string XmpType = "application/rdf+xml";

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (BoxReader.Find(content, 0, content.Length, "meta") is not { } meta)
        {
            facts.Problem("heif: there is no meta box");
            return;
        }
        var metadata = new EmbeddedMetadata();
        int? turned = null;
        try
        {
            turned = ReadProperties(content, meta, metadata, facts);
            ReadItems(HeifItems.Read(content, meta), content, metadata);
        }
        finally
        {
            // What was found before the budget was used up stays.
            metadata.Apply(facts);
            if (turned is not null)
                facts.AddPicture(new() { Orientation = turned });
        }
    }

    /// <returns>The orientation they make up; null where they say nothing of it.</returns>
    static int? ReadProperties(ContentReader content, Box meta, EmbeddedMetadata metadata, FactSheet facts)
    {
        if (BoxReader.Find(content, meta.Start + 4, meta.End, "iprp") is not { } iprp)
            return null;
        var primary = BoxReader.Find(content, meta.Start + 4, meta.End, "pitm") is { } pitm ? Primary(pitm.Content(content, 8)) : 0;
        var properties = HeifProperties.Of(content, iprp, primary);
        foreach (var property in properties)
            Take(content, property, metadata, facts);
        facts.AddPicture(new() { HasAlpha = HeifProperties.HaveAlpha(content, iprp), Frames = 1 });
        return Orientation(content, properties);
    }

    static void ReadItems(HeifItems items, ContentReader content, EmbeddedMetadata metadata)
    {
        if (items.Find(content, "Exif", EmbeddedMetadata.Longest) is { Length: > 4 } exif)
        {
            // Four bytes say how much stands before the block.
            var skip = ((ReadOnlySpan<byte>)exif).U32(0) + 4L;
            metadata.Exif = skip < exif.Length ? exif[(int)skip..] : null;
        }
        metadata.Xmp = items.Find(content, XmpType, EmbeddedMetadata.Longest);
    }

    static long Primary(ReadOnlySpan<byte> pitm) => pitm.U8(0) == 0 ? pitm.U16(4) : pitm.U32(4);

    static void Take(ContentReader content, Box property, EmbeddedMetadata metadata, FactSheet facts)
    {
        ReadOnlySpan<byte> bytes = property.Content(content);
        switch (property.Type)
        {
            case "ispe" when bytes.Length >= 12:
                facts.AddPicture(new()
                {
                    Width = (int)Math.Min(bytes.U32(4), int.MaxValue),
                    Height = (int)Math.Min(bytes.U32(8), int.MaxValue),
                });
                break;
            case "pixi" when bytes.Length >= 6:
                facts.AddPicture(new() { BitsPerChannel = bytes[5], ColourSpace = bytes[4] == 1 ? "Grey" : null });
                break;
            case "av1C" when bytes.Length >= 3:
                facts.AddPicture(new() { BitsPerChannel = (bytes[2] & 0x40) == 0 ? 8 : (bytes[2] & 0x20) == 0 ? 10 : 12 });
                break;
            case "hvcC" when bytes.Length >= 18:
                facts.AddPicture(new() { BitsPerChannel = 8 + (bytes[17] & 7), ColourSpace = (bytes[16] & 3) == 0 ? "Grey" : "YCbCr" });
                break;
            case "colr" when bytes.StartsWith("prof"u8) || bytes.StartsWith("rICC"u8):
                metadata.ColourProfile ??= bytes[4..].ToArray();
                break;
        }
    }

    /// <summary>
    /// ISO/IEC 23008-12 §6.5.10 and §6.5.12: quarter turns against the clock and mirrors, in the order they are listed in.
    /// </summary>
    static int? Orientation(ContentReader content, IReadOnlyList<Box> properties)
    {
        var (quarters, isMirrored, isKnown) = (0, false, false);
        foreach (var property in properties)
        {
            if (property.Content(content, 1) is not [var value])
                continue;
            if (property.Type == "irot")
            {
                quarters += isMirrored ? -(value & 3) : value & 3;
                isKnown = true;
            }
            else if (property.Type == "imir")
            {
                // A mirror about the other axis is this one and half a turn.
                quarters += (value & 1) == 0 ? 2 : 0;
                isMirrored = !isMirrored;
                isKnown = true;
            }
        }
        return isKnown ? Exif(((quarters % 4) + 4) % 4, isMirrored) : null;
    }

    static int Exif(int quarters, bool isMirrored) => (quarters, isMirrored) switch
    {
        (0, false) => 1,
        (1, false) => 8,
        (2, false) => 3,
        (3, false) => 6,
        (0, true) => 2,
        (1, true) => 5,
        (2, true) => 4,
        _ => 7,
    };
}
