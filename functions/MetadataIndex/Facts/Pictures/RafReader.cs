using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Fujifilm's camera files: all that is said of the picture is in a JPEG within.</summary>
internal static class RafReader
{
    const int PlaceOfJpeg = 84;
    const int MostBytes = 256 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var place = content.Read(PlaceOfJpeg, 8);
        if (place.Length < 8)
            return;
        var jpeg = content.Read(BinaryPrimitives.ReadUInt32BigEndian(place),
            (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(place.AsSpan(4)), MostBytes));
        if (jpeg is [0xFF, 0xD8, ..])
            JpegReader.Read(new(new MemoryStream(jpeg, writable: false)), facts);
        else
            facts.Problem("raf: there is no JPEG where the header says");
    }
}
