using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Pictures.Heif;

/// <summary>The properties of HEIF's items (ISO/IEC 23008-12 §6.5), and which of them are an item's.</summary>
internal static class HeifProperties
{
    const int MostItems = 2_000;

    /// <returns>Those of one item, in their order.</returns>
    public static IReadOnlyList<Box> Of(ContentReader content, Box iprp, long item)
    {
        if (BoxReader.Find(content, iprp.Start, iprp.End, "ipco") is not { } container)
            return [];
        var all = BoxReader.In(content, container.Start, container.End).ToList();
        foreach (var box in BoxReader.In(content, iprp.Start, iprp.End).Where(box => box.Type == "ipma"))
        {
            if (Indexes(new(box.Content(content)), item) is { } indexes)
                return [.. indexes.Where(index => index > 0 && index <= all.Count).Select(index => all[index - 1])];
        }
        return [];
    }

    /// <summary>Whether any item is the transparency of another.</summary>
    public static bool HaveAlpha(ContentReader content, Box iprp) =>
        BoxReader.Find(content, iprp.Start, iprp.End, "ipco") is { } container
        && BoxReader.In(content, container.Start, container.End).Where(box => box.Type == "auxC")
            .Select(box => System.Text.Encoding.Latin1.GetString(box.Content(content, 100)))
            .Any(name => name.Contains(":alpha", StringComparison.Ordinal) || name.Contains("hevc:2015:auxid:1", StringComparison.Ordinal));

    static List<int>? Indexes(BigEndianCursor cursor, long item)
    {
        var version = cursor.Next(1);
        var isWide = (cursor.Next(3) & 1) == 1;
        var count = cursor.Next(4);
        for (var i = 0; i < Math.Min(count, MostItems) && !cursor.HasEnded; i++)
        {
            var id = cursor.Next(version < 1 ? 2 : 4);
            var indexes = new List<int>();
            var associations = cursor.Next(1);
            for (var j = 0; j < associations; j++)
                indexes.Add((int)cursor.Next(isWide ? 2 : 1) & (isWide ? 0x7FFF : 0x7F));
            if (id == item)
                return indexes;
        }
        return null;
    }
}
