using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Pictures.Heif;

/// <summary>The items of a HEIF file (ISO/IEC 14496-12 §8.11): what they are and where they are.</summary>
internal sealed class HeifItems
{
    const int MostItems = 2_000;
    const int MostExtents = 8;

    readonly Dictionary<long, string> _types = [];
    readonly Dictionary<long, List<(long Offset, long Length)>> _places = [];

    public static HeifItems Read(ContentReader content, Box meta)
    {
        var items = new HeifItems();
        long dataStart = 0;
        foreach (var box in BoxReader.In(content, meta.Start + 4, meta.End))
        {
            if (box.Type == "idat")
                dataStart = box.Start;
        }
        foreach (var box in BoxReader.In(content, meta.Start + 4, meta.End))
        {
            if (box.Type == "iinf")
                items.ReadTypes(content, box);
            else if (box.Type == "iloc")
                items.ReadPlaces(new(box.Content(content)), dataStart);
        }
        return items;
    }

    /// <returns>The bytes of the first item of a type, at most <paramref name="most"/>; null where there is none.</returns>
    public byte[]? Find(ContentReader content, string type, int most)
    {
        foreach (var (id, itsType) in _types)
        {
            if (itsType != type || !_places.TryGetValue(id, out var extents))
                continue;
            using var bytes = new MemoryStream();
            foreach (var (offset, length) in extents)
                bytes.Write(content.Read(offset, (int)Math.Min(length == 0 ? most : length, most - bytes.Length)));
            return bytes.ToArray();
        }
        return null;
    }

    void ReadTypes(ContentReader content, Box box)
    {
        var isLarge = content.Read(box.Start, 1) is [> 0];
        foreach (var entry in BoxReader.In(content, box.Start + (isLarge ? 8 : 6), box.End).Take(MostItems))
        {
            var cursor = new BigEndianCursor(entry.Content(content, 300));
            var version = cursor.Next(1);
            cursor.Next(3);
            var id = cursor.Next(version >= 3 ? 4 : 2);
            cursor.Next(2);
            var type = version >= 2 ? cursor.NextName() : "";
            if (type == "mime")
            {
                cursor.NextText();
                type = cursor.NextText();
            }
            _types.TryAdd(id, type);
        }
    }

    void ReadPlaces(BigEndianCursor cursor, long dataStart)
    {
        var version = cursor.Next(1);
        cursor.Next(3);
        var lengths = (int)cursor.Next(2);
        var (offsetLength, lengthLength, baseLength) = (lengths >> 12, (lengths >> 8) & 15, (lengths >> 4) & 15);
        var indexLength = version is 1 or 2 ? lengths & 15 : 0;
        if (offsetLength > 8 || lengthLength > 8 || baseLength > 8 || indexLength > 8)
            return;
        var count = cursor.Next(version < 2 ? 2 : 4);
        for (var i = 0; i < Math.Min(count, MostItems) && !cursor.HasEnded; i++)
        {
            var id = cursor.Next(version < 2 ? 2 : 4);
            var isInside = version is 1 or 2 && (cursor.Next(2) & 15) == 1;
            cursor.Next(2);
            var start = cursor.Next(baseLength) + (isInside ? dataStart : 0);
            var extents = cursor.Next(2);
            var places = new List<(long, long)>();
            for (var j = 0; j < extents && !cursor.HasEnded; j++)
            {
                cursor.Next(indexLength);
                var (offset, length) = (cursor.Next(offsetLength), cursor.Next(lengthLength));
                if (places.Count < MostExtents && offset >= 0 && length >= 0)
                    places.Add((unchecked(start + offset), length));
            }
            _places.TryAdd(id, places);
        }
    }
}
