using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Fujifilm's RAF: the header says where the preview is.</summary>
internal static class FujiFile
{
    const int PlaceOfPreview = 84;

    public static IEnumerable<(long Offset, long Length)> Candidates(Stream stream)
    {
        var place = new byte[8];
        if (stream.TryReadAt(PlaceOfPreview, place))
            yield return (BinaryPrimitives.ReadUInt32BigEndian(place), BinaryPrimitives.ReadUInt32BigEndian(place.AsSpan(4)));
    }
}
