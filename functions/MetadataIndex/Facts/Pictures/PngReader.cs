using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>PNG (third edition): the chunks, of which those with pixels are passed over.</summary>
internal static class PngReader
{
    const int MostChunks = 1_000;
    const int Near = 64 << 10;
    const int MostFarPixelChunks = 1;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var metadata = new EmbeddedMetadata();
        try
        {
            // Each chunk of pixels that is far off costs a look at another place: after a few only the end is looked at.
            if (!Walk(content, 8, metadata, facts) && PngTail.Find(content) is { } tail)
                Walk(content, tail, metadata, facts);
            facts.AddPicture(new() { Frames = 1, HasAlpha = false });
        }
        finally
        {
            // What was found before the budget was used up stays.
            metadata.Apply(facts);
        }
    }
    /// <returns>Whether nothing follows.</returns>
    static bool Walk(ContentReader content, long at, EmbeddedMetadata metadata, FactSheet facts)
    {
        var farPixelChunks = 0;
        for (var read = 0; read < MostChunks && farPixelChunks <= MostFarPixelChunks; read++)
        {
            var head = content.Read(at, 8);
            if (head.Length < 8)
                return true;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length > content.Length - at - 8)
                facts.Problem($"png: the chunk at {at} claims {length:N0} bytes, and {Math.Max(0, content.Length - at - 8):N0} are left");
            var name = System.Text.Encoding.Latin1.GetString(head.AsSpan(4));
            if (name == "IEND")
                return true;
            if (name is "IDAT" or "fcTL" or "fdAT")
                farPixelChunks += at > Near ? 1 : 0;
            else
                TakeChunk(content, name, at + 8, length, metadata, facts);
            at += 12 + length;
        }
        return false;
    }

    static void TakeChunk(ContentReader content, string name, long at, long length, EmbeddedMetadata metadata, FactSheet facts)
    {
        switch (name)
        {
            case "IHDR":
                TakeHeader(content.Read(at, (int)Math.Min(length, 13)), facts);
                break;
            case "tRNS":
                facts.AddPicture(new() { HasAlpha = true });
                break;
            case "acTL" when content.Read(at, (int)Math.Min(length, 8)) is { Length: 8 } control:
                facts.AddPicture(new() { Frames = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(control), int.MaxValue) });
                break;
            case "sRGB":
                facts.AddPicture(new() { ColourProfile = "sRGB" });
                break;
            case "eXIf":
                metadata.Exif ??= content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest));
                break;
            case "iCCP":
                TakeProfile(content.Read(at, (int)Math.Min(length, IccProfile.BytesNeeded)), metadata);
                break;
            case "tEXt" or "zTXt" or "iTXt" when PngText.IsWanted(content.Read(at, (int)Math.Min(length, PngText.LongestKeyword + 1))):
                PngText.Take(name, content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest)), metadata, facts);
                break;
        }
    }

    static void TakeHeader(byte[] header, FactSheet facts)
    {
        if (header.Length < 10)
            return;
        facts.AddPicture(new()
        {
            Width = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header), int.MaxValue),
            Height = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)), int.MaxValue),
            BitsPerChannel = header[8],
            ColourSpace = header[9] switch { 0 or 4 => "Grey", 2 or 6 => "RGB", 3 => "Palette", _ => null },
            // Of the others a later chunk may say it.
            HasAlpha = header[9] is 4 or 6 ? true : null,
        });
    }

    static void TakeProfile(byte[] chunk, EmbeddedMetadata metadata)
    {
        var end = Array.IndexOf(chunk, (byte)0);
        if (end >= 0 && end + 2 < chunk.Length)
            metadata.ColourProfile ??= Inflated.Of(chunk.AsSpan(end + 2), IccProfile.BytesNeeded);
    }
}
