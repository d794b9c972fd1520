using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>JPEG (ITU-T T.81 Annex B): the segments before the first scan.</summary>
internal static class JpegReader
{
    const int MostSegments = 1_000;
    const int LongestFill = 4_096;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var metadata = new EmbeddedMetadata();
        var segments = new JpegSegments(metadata);
        try
        {
            Walk(content, segments, facts);
        }
        finally
        {
            // What was found before the budget was used up stays.
            segments.Apply(facts);
            metadata.Apply(facts);
        }
    }

    static void Walk(ContentReader content, JpegSegments segments, FactSheet facts)
    {
        long at = 2;
        for (var read = 0; read < MostSegments; read++)
        {
            var marker = Marker(content, ref at);
            if (marker is null or 0xD9 or 0xDA)
                break;
            if (marker is 0x01 or (>= 0xD0 and <= 0xD8))
                continue;
            var head = content.Read(at, 2);
            var length = head.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(head) : 0;
            if (length < 2)
            {
                facts.Problem($"jpeg: the segment at {at} has no length");
                break;
            }
            if (length > content.Length - at)
                facts.Problem($"jpeg: the segment at {at} claims {length:N0} bytes, and {content.Length - at:N0} are left");
            segments.Take(content, marker.Value, at + 2, length - 2);
            at += length;
            at += marker switch
            {
                0xE1 => ExtendedXmp.Rest(content, at - length, length),
                0xE2 => LongProfile.Rest(content, at - length, length),
                _ => 0,
            };
        }
    }

    /// <summary>The next marker; bytes that belong to nothing are passed over, as decoders do.</summary>
    static int? Marker(ContentReader content, ref long at)
    {
        var bytes = content.Read(at, 2);
        if (bytes is [0xFF, not 0xFF and not 0, ..])
        {
            at += 2;
            return bytes[1];
        }
        bytes = content.Read(at, LongestFill);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] != 0xFF || bytes[i + 1] is 0 or 0xFF)
                continue;
            at += i + 2;
            return bytes[i + 1];
        }
        return null;
    }
}
