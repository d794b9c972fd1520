using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>PNG (third edition): the chunks, of which those with pixels are passed over.</summary>
internal static class PngReader
{
    const int MostChunks = 1_000;
    const int Near = 128 << 10;
    const int MostFarPixelChunks = 2;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var metadata = new EmbeddedMetadata();
        long at = 8;
        var farPixelChunks = 0;
        // What follows the pixels is looked for only as long as they are few: each costs a look at another place.
        for (var read = 0; read < MostChunks && farPixelChunks <= MostFarPixelChunks; read++)
        {
            var head = content.Read(at, 8);
            if (head.Length < 8)
                break;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (length > content.Length - at - 8)
                facts.Problem($"png: the chunk at {at} claims {length:N0} bytes, and {Math.Max(0, content.Length - at - 8):N0} are left");
            var name = head.AsSpan(4);
            if (name.SequenceEqual("IEND"u8))
                break;
            if (name.SequenceEqual("IDAT"u8))
                farPixelChunks += at > Near ? 1 : 0;
            else
                TakeChunk(content, System.Text.Encoding.Latin1.GetString(name), at + 8, length, metadata, facts);
            at += 12 + length;
        }
        facts.AddPicture(new() { Frames = 1, HasAlpha = false });
        metadata.Apply(facts);
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
                TakeProfile(content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest)), metadata);
                break;
            case "tEXt" or "zTXt" or "iTXt":
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
