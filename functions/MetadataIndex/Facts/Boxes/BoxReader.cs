namespace OnPut.MetadataIndex.Facts.Boxes;

/// <summary>Walks the boxes of one level (ISO/IEC 14496-12 §4.2). Only their headers are read.</summary>
internal static class BoxReader
{
    const int MostBoxes = 256;
    const int ShortHeader = 8;
    const int LongHeader = 16;
    const uint ToTheEnd = 0;
    const uint LengthIsLarge = 1;

    /// <summary>Ends behind the first box that claims more than what holds it has; that box ends there, and is a problem.</summary>
    /// <param name="facts">Where problems go; null where padding may follow the boxes, which is none.</param>
    public static IEnumerable<Box> In(ContentReader content, long start, long end, FactSheet? facts = null)
    {
        for (var count = 0; count < MostBoxes && end - start >= ShortHeader && Read(content, start, end, facts) is { } box; count++)
        {
            yield return box;
            start = box.End;
        }
    }

    /// <returns>The first of a type; null where there is none.</returns>
    public static Box? Find(ContentReader content, long start, long end, string type, FactSheet? facts = null)
    {
        foreach (var box in In(content, start, end, facts))
        {
            if (box.Type == type)
                return box;
        }
        return null;
    }

    static Box? Read(ContentReader content, long start, long end, FactSheet? facts)
    {
        ReadOnlySpan<byte> head = content.Read(start, (int)Math.Min(LongHeader, end - start));
        var type = head.FourCc(4);
        ulong length = head.U32(0);
        var headLength = ShortHeader;
        if (length == ToTheEnd)
        {
            // QuickTime ends the list in a user data box with four zeros.
            if (type.StartsWith('\0'))
                return null;
            length = (ulong)(end - start);
        }
        else if (length == LengthIsLarge)
        {
            headLength = LongHeader;
            length = head.U64(8);
        }
        if (length < (ulong)headLength || head.Length < headLength)
        {
            facts?.Problem($"mp4: the {FactText.Clean(type)} box at {start:N0} claims {length:N0} bytes, fewer than its header has");
            return null;
        }
        if (length > (ulong)(end - start))
        {
            facts?.Problem($"mp4: the {FactText.Clean(type)} box at {start:N0} claims {length:N0} bytes, and {end - start:N0} are left");
            length = (ulong)(end - start);
        }
        return new(type, start + headLength, start + (long)length);
    }
}
