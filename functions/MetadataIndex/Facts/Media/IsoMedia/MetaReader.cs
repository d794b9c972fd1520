using System.Globalization;
using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>
/// A <c>meta</c> box with a list of items, by iTunes' names or by keys (QuickTime File Format, "Metadata"). Pictures are passed over.
/// </summary>
internal static class MetaReader
{
    const int MostKeys = 256;
    const int MostText = 4_096;
    const uint Utf16 = 2;
    const uint Integer = 21;

    public static void Read(ContentReader content, FactSheet facts, Box meta)
    {
        // ISO's box has a version first, QuickTime's has none.
        ReadOnlySpan<byte> head = content.Read(meta.Start, 8);
        var start = meta.Start + (head.FourCc(4) is "hdlr" or "keys" or "ilst" ? 0 : 4);
        List<string> keys = [];
        foreach (var box in BoxReader.In(content, start, meta.End))
        {
            if (box.Type == "keys")
                keys = Keys(content, box);
            else if (box.Type == "ilst")
                Items(content, facts, box, keys);
        }
    }

    static List<string> Keys(ContentReader content, Box box)
    {
        List<string> keys = [];
        foreach (var key in BoxReader.In(content, box.Start + 8, box.End).Take(MostKeys))
            keys.Add(FactText.Decode(key.Content(content, 200)) ?? "");
        return keys;
    }

    static void Items(ContentReader content, FactSheet facts, Box ilst, List<string> keys)
    {
        foreach (var item in BoxReader.In(content, ilst.Start, ilst.End))
        {
            if (Tag(item.Type, keys) is not { } tag)
                continue;
            foreach (var data in BoxReader.In(content, item.Start, item.End).Where(box => box.Type == "data").Take(1))
                facts.Tag(tag, Value(data.Content(content, MostText), item.Type));
        }
    }

    static MediaTag? Tag(string type, List<string> keys)
    {
        if (type[0] == '\0' && type[1] == '\0')
        {
            var index = (type[2] << 8 | type[3]) - 1;
            return index >= 0 && index < keys.Count ? MediaTagNames.Find(keys[index]) : null;
        }
        return type switch
        {
            "trkn" => MediaTag.Track,
            "cprt" => MediaTag.Copyright,
            "desc" => MediaTag.Comment,
            _ => type[0] == '\u00A9' ? AppleTags.Find(type[1..]) : null,
        };
    }

    static string? Value(ReadOnlySpan<byte> data, string type)
    {
        var value = data.Part(8);
        if (type == "trkn")
            return value.U16(2).ToString(CultureInfo.InvariantCulture);
        return data.U32(0) switch
        {
            Utf16 => FactText.DecodeUtf16(value, isBigEndian: true),
            Integer => (value.Length == 1 ? value.U8(0) : value.Length < 4 ? value.U16(0) : value.U32(0))
                .ToString(CultureInfo.InvariantCulture),
            _ => FactText.Decode(value),
        };
    }
}
