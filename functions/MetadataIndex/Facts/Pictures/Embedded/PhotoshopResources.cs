using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>Photoshop's image resources, of a PSD or of a JPEG's APP13: numbered blocks, padded to even lengths.</summary>
internal static class PhotoshopResources
{
    const int Iptc = 0x0404;
    const int IccProfileResource = 0x040F;
    const int Exif = 0x0422;
    const int Xmp = 0x0424;
    const int MostBlocks = 500;

    /// <param name="start">Of the first block.</param>
    /// <param name="end">Behind the last one.</param>
    public static void Read(ContentReader content, long start, long end, EmbeddedMetadata metadata)
    {
        var at = start;
        for (var read = 0; read < MostBlocks && at + 12 <= end; read++)
        {
            var head = content.Read(at, 8 + 256 + 4);
            if (head.Length < 12 || !IsMark(head))
                return;
            // The name has its length in its first byte.
            var nameLength = (head[6] + 2) & ~1;
            if (6 + nameLength + 4 > head.Length)
                return;
            long length = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(6 + nameLength));
            at += 6 + nameLength + 4;
            if (length > end - at)
                return;
            Take(content, BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(4)), at, length, metadata);
            at += (length + 1) & ~1L;
        }
    }

    /// <summary>Photoshop's own, and those of ImageReady, Adobe's older catalogue and other programs.</summary>
    static bool IsMark(ReadOnlySpan<byte> head) => head.FourCc(0) is "8BIM" or "MeSa" or "AgHg" or "PHUT" or "DCSR";

    static void Take(ContentReader content, int number, long at, long length, EmbeddedMetadata metadata)
    {
        switch (number)
        {
            case Iptc:
                metadata.Iptc ??= content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest));
                break;
            case IccProfileResource:
                metadata.ColourProfile ??= content.Read(at, (int)Math.Min(length, IccProfile.BytesNeeded));
                break;
            case Exif:
                metadata.Exif ??= content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest));
                break;
            case Xmp:
                metadata.Xmp ??= content.Read(at, (int)Math.Min(length, EmbeddedMetadata.Longest));
                break;
        }
    }
}
