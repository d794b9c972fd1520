using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Looks whether a JPEG that can be shown is at some place: raw data is JPEG too, but lossless or of 12 bits.</summary>
internal static class JpegProbe
{
    const int MostSegments = 64;
    const byte Application1 = 0xE1;
    const byte StartOfScan = 0xDA;

    /// <returns>null where there is none, or none that ends within the file.</returns>
    public static RawPreview? Look(Stream stream, long offset, long length)
    {
        Span<byte> start = stackalloc byte[2];
        if (length < 4 || offset > stream.Length - length || !stream.TryReadAt(offset, start) || start is not [0xFF, 0xD8])
            return null;
        Span<byte> segment = stackalloc byte[10];
        var hasExif = false;
        var at = offset + 2;
        for (var read = 0; read < MostSegments && at < offset + length && stream.TryReadAt(at, segment) && segment[0] == 0xFF; read++)
        {
            var marker = segment[1];
            if (IsFrame(marker))
                return marker <= 0xC2 && segment[4] == 8 ? Preview(segment) : null;
            if (marker == StartOfScan)
                return null;
            hasExif |= marker == Application1 && segment[4..].StartsWith("Exif\0\0"u8);
            // Any number of 0xFF may stand before a marker.
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
        }
        return null;

        RawPreview? Preview(ReadOnlySpan<byte> frame) =>
            BinaryPrimitives.ReadUInt16BigEndian(frame[7..]) is > 0 and var width && BinaryPrimitives.ReadUInt16BigEndian(frame[5..]) is > 0 and var height
                ? new(offset, length, new(width, height), hasExif)
                : null;
    }

    /// <summary>SOF0 to SOF15, without DHT, JPG and DAC, which lie between them.</summary>
    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
