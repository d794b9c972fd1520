using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Pictures.Boxes;

/// <summary>Walks the boxes of one level (ISO/IEC 14496-12 §4.2). Only their headers are read.</summary>
internal static class BoxReader
{
    const int MostBoxes = 256;
    const int ToTheEnd = 0;
    const int LengthIsLarge = 1;

    /// <summary>Ends at the first box that cannot be.</summary>
    public static IEnumerable<Box> In(ContentReader content, long start, long end)
    {
        for (var read = 0; read < MostBoxes && Read(content, start, end) is { } box; read++)
        {
            yield return box;
            start = box.End;
        }
    }

    public static Box? Find(ContentReader content, long start, long end, string type)
    {
        foreach (var box in In(content, start, end))
        {
            if (box.Type == type)
                return box;
        }
        return null;
    }

    static Box? Read(ContentReader content, long start, long end)
    {
        var head = content.Read(start, (int)Math.Min(16, Math.Max(0, end - start)));
        if (head.Length < 8)
            return null;
        long length = BinaryPrimitives.ReadUInt32BigEndian(head);
        var headLength = 8;
        if (length == ToTheEnd)
            length = end - start;
        if (length == LengthIsLarge)
        {
            headLength = 16;
            if (head.Length < 16)
                return null;
            length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(head.AsSpan(8)), long.MaxValue);
        }
        if (length < headLength)
            return null;
        // A box that was cut off is still read as far as it goes.
        return new(Encoding.Latin1.GetString(head, 4, 4), start + headLength, Math.Min(end, length > end - start ? end : start + length));
    }
}
