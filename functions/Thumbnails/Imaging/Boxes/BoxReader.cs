using System.Buffers.Binary;
using System.Text;

namespace OnPut.Thumbnails.Imaging.Boxes;

/// <summary>Walks the boxes of one level. Only their headers are read.</summary>
internal static class BoxReader
{
    const int MostBoxes = 64;
    const int ToTheEnd = 0;
    const int LengthIsLarge = 1;

    /// <summary>Ends at the first box that cannot be.</summary>
    public static IEnumerable<Box> In(Stream stream, long start, long end)
    {
        for (var read = 0; read < MostBoxes && Read(stream, start, end) is { } box; read++)
        {
            yield return box;
            start = box.End;
        }
    }

    static Box? Read(Stream stream, long start, long end)
    {
        Span<byte> head = stackalloc byte[16];
        if (end - start < 8 || !stream.TryReadAt(start, head[..8]))
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var headLength = 8;
        if (length == ToTheEnd)
            length = end - start;
        if (length == LengthIsLarge)
        {
            headLength = 16;
            if (!stream.TryReadAt(start, head))
                return null;
            length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(head[8..]), long.MaxValue);
        }
        return length >= headLength && length <= end - start
            ? new(Encoding.Latin1.GetString(head[4..8]), start + headLength, start + length)
            : null;
    }
}
