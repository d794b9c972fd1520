using System.Buffers.Binary;
using System.Text;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>WebP (RFC 9649): the chunks of the container and the headers of its two codecs.</summary>
internal static class WebpReader
{
    const int MostChunks = 2_000;
    const int Near = 64 << 10;
    const int MostFarFrames = 2;

    public static void Read(ContentReader content, FactSheet facts)
    {
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
        var (frames, farFrames) = (0, 0);
        long at = 12;
        // Each frame that is far off costs a look at another place.
        for (var read = 0; read < MostChunks && farFrames <= MostFarFrames; read++)
        {
            var head = content.Read(at, 8);
            if (head.Length < 8)
                break;
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (length > content.Length - at - 8)
                facts.Problem($"webp: the chunk at {at} claims {length:N0} bytes, and {content.Length - at - 8:N0} are left");
            var name = Encoding.Latin1.GetString(head, 0, 4);
            if (name == "ANMF")
            {
                frames++;
                farFrames += at > Near ? 1 : 0;
            }
            else
            {
                TakeChunk(content, name, at + 8, (int)Math.Min(length, EmbeddedMetadata.Longest), metadata, facts);
            }
            at += 8 + length + (length & 1);
        }
        facts.AddPicture(new() { Frames = farFrames <= MostFarFrames ? Math.Max(frames, 1) : null, BitsPerChannel = 8, HasAlpha = false });
    }

    static void TakeChunk(ContentReader content, string name, long at, int length, EmbeddedMetadata metadata, FactSheet facts)
    {
        switch (name)
        {
            case "VP8X" when content.Read(at, Math.Min(length, 10)) is { Length: 10 } header:
                facts.AddPicture(new()
                {
                    Width = 1 + (header[4] | (header[5] << 8) | (header[6] << 16)),
                    Height = 1 + (header[7] | (header[8] << 8) | (header[9] << 16)),
                    HasAlpha = (header[0] & 0x10) != 0,
                });
                break;
            case "VP8 " when content.Read(at, Math.Min(length, 10)) is { Length: 10 } header
                && header.AsSpan(3).StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]):
                facts.AddPicture(new()
                {
                    Width = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6)) & 0x3FFF,
                    Height = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)) & 0x3FFF,
                    ColourSpace = "YCbCr",
                });
                break;
            case "VP8L" when content.Read(at, Math.Min(length, 5)) is { Length: 5 } header && header[0] == 0x2F:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(1));
                facts.AddPicture(new()
                {
                    Width = 1 + (int)(bits & 0x3FFF),
                    Height = 1 + (int)((bits >> 14) & 0x3FFF),
                    HasAlpha = ((bits >> 28) & 1) == 1,
                    ColourSpace = "RGB",
                });
                break;
            case "EXIF":
                metadata.Exif ??= content.Read(at, length);
                break;
            case "XMP ":
                metadata.Xmp ??= content.Read(at, length);
                break;
            case "ICCP":
                metadata.ColourProfile ??= content.Read(at, Math.Min(length, IccProfile.BytesNeeded));
                break;
        }
    }
}
