namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>Walks the boxes of one level (ISO/IEC 14496-12 §4.2). Only their headers are read.</summary>
internal static class IsoBoxes
{
    const int MostBoxes = 256;
    const uint ToTheEnd = 0;
    const uint LengthIsLarge = 1;

    /// <summary>Ends behind the first box that claims more than what holds it has; that box ends there, and is a problem.</summary>
    /// <param name="facts">Where problems go; null where padding may follow the boxes, which is none.</param>
    public static IEnumerable<IsoBox> In(ContentReader content, FactSheet? facts, long start, long end)
    {
        for (var count = 0; count < MostBoxes && end - start >= 8 && Read(content, facts, start, end) is { } box; count++)
        {
            yield return box;
            start = box.End;
        }
    }

    static IsoBox? Read(ContentReader content, FactSheet? facts, long start, long end)
    {
        ReadOnlySpan<byte> head = content.Read(start, (int)Math.Min(16, end - start));
        var type = head.FourCc(4);
        ulong length = head.U32(0);
        var headLength = 8;
        if (length == ToTheEnd)
        {
            // QuickTime ends the list in a user data box with four zeros.
            if (type.StartsWith('\0'))
                return null;
            length = (ulong)(end - start);
        }
        else if (length == LengthIsLarge)
        {
            headLength = 16;
            length = head.U64(8);
        }
        if (length < (ulong)headLength || head.Length < headLength)
        {
            facts?.Problem($"mp4: the {MediaText.Clean(type)} box at {start:N0} claims {length:N0} bytes, fewer than its header has");
            return null;
        }
        if (length > (ulong)(end - start))
        {
            facts?.Problem($"mp4: the {MediaText.Clean(type)} box at {start:N0} claims {length:N0} bytes, and {end - start:N0} are left");
            length = (ulong)(end - start);
        }
        return new(type, start + headLength, start + (long)length);
    }
}
