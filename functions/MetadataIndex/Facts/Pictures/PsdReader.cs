using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Photoshop's PSD and PSB: the header and the image resources.</summary>
internal static class PsdReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(30);
        if (head.Length < 30)
        {
            facts.Problem("psd: the file ends within its header");
            return;
        }
        var channels = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(12));
        var (name, colours) = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(24)) switch
        {
            0 => ("Bitmap", 1),
            1 => ("Grey", 1),
            2 => ("Palette", 1),
            3 => ("RGB", 3),
            4 => ("CMYK", 4),
            7 => ("Multichannel", channels),
            8 => ("Duotone", 1),
            9 => ("Lab", 3),
            _ => ((string?)null, (int)channels),
        };
        facts.AddPicture(new()
        {
            Height = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(14)), int.MaxValue),
            Width = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(18)), int.MaxValue),
            BitsPerChannel = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(22)),
            ColourSpace = name,
            HasAlpha = channels > colours,
            Frames = 1,
        });

        var at = 30L + BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(26));
        var length = content.Read(at, 4);
        if (length.Length < 4)
            return;
        var metadata = new EmbeddedMetadata();
        PhotoshopResources.Read(content, at + 4, Math.Min(content.Length, at + 4 + BinaryPrimitives.ReadUInt32BigEndian(length)), metadata);
        metadata.Apply(facts);
    }
}
