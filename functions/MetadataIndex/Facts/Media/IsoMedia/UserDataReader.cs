using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>A <c>udta</c> box: QuickTime's texts, 3GPP's (TS 26.244 §8), and the place the metadata of iTunes is in.</summary>
internal static class UserDataReader
{
    const int MostText = 4_096;

    public static void Read(ContentReader content, FactSheet facts, Box udta)
    {
        foreach (var box in BoxReader.In(content, udta.Start, udta.End))
        {
            if (box.Type == "meta")
                MetaReader.Read(content, facts, box);
            else if (box.Type[0] is '\u00A9' or '@' && AppleTags.Find(box.Type[1..]) is { } tag)
                facts.Tag(tag, QuickTime(Bytes(content, box)));
            else if (box.Type == "loci")
                Place(Bytes(content, box), facts);
            else if (box.Type == "TAGS")
                Camera(Bytes(content, box), facts);
            else if (box.Type == "yrrc")
                facts.Tag(MediaTag.Date, $"{((ReadOnlySpan<byte>)Bytes(content, box)).U16(4)}");
            else if (Named(box.Type) is { } named)
                facts.Tag(named, Text(((ReadOnlySpan<byte>)Bytes(content, box)).Part(6)));
        }
    }

    static MediaTag? Named(string type) => type switch
    {
        "titl" => MediaTag.Title,
        "auth" or "perf" => MediaTag.Artist,
        "albm" => MediaTag.Album,
        "dscp" => MediaTag.Comment,
        "cprt" => MediaTag.Copyright,
        "manu" => MediaTag.Make,
        "modl" => MediaTag.Model,
        _ => null,
    };

    static byte[] Bytes(ContentReader content, Box box) => box.Content(content, MostText);

    /// <summary>The first of a list, each with its length and language; some writers put the text alone.</summary>
    static string? QuickTime(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.U16(0);
        return length > 0 && length <= bytes.Length - 4 ? Text(bytes.Part(4, length)) : FactText.Decode(bytes);
    }

    static string? Text(ReadOnlySpan<byte> bytes) => bytes.U16(0) is 0xFEFF or 0xFFFE
        ? FactText.DecodeUtf16(bytes)
        : FactText.Decode(bytes);

    /// <summary>
    /// What compact cameras of several makers wrote before there were better ways: the make in 24 characters, the model in 8.
    /// </summary>
    static void Camera(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        if (FactText.DecodeLatin1(bytes.Part(0, 24)) is not { } make || !make.Contains("DIGITAL CAMERA", StringComparison.Ordinal))
            return;
        facts.Tag(MediaTag.Make, make);
        facts.Tag(MediaTag.Model, FactText.DecodeLatin1(bytes.Part(24, 8)));
    }

    /// <summary>A name, a role, then longitude, latitude and altitude in 65536ths (TS 26.244 §8.7).</summary>
    static void Place(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var isWide = bytes.U16(6) == 0xFEFF;
        var name = bytes.Part(6);
        var end = 0;
        while (end < name.Length && (isWide ? name.U16(end) : name.U8(end)) != 0)
            end += isWide ? 2 : 1;
        var numbers = name.Part(end + (isWide ? 3 : 2), 12);
        var (longitude, latitude) = ((int)numbers.U32(0) / 65_536.0, (int)numbers.U32(4) / 65_536.0);
        if (numbers.Length == 12 && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
            facts.Place ??= new(latitude, longitude, (int)numbers.U32(8) / 65_536.0);
    }
}
