using System.Globalization;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>PNG's texts (§11.3.3): keyword and value, packed or not; XMP and ImageMagick's profiles come as such texts too.</summary>
internal static class PngText
{
    /// <summary>§11.3.3.2, in bytes.</summary>
    public const int LongestKeyword = 79;

    /// <summary>Whether a text is one of those that are understood; the others, which may be long, need not be read.</summary>
    /// <param name="start">The first bytes of the chunk.</param>
    public static bool IsWanted(ReadOnlySpan<byte> start) =>
        start.IndexOf((byte)0) is > 0 and var end
        && System.Text.Encoding.Latin1.GetString(start[..end]) is "XML:com.adobe.xmp"
            or "Raw profile type exif" or "Raw profile type APP1" or "Raw profile type iptc" or "Raw profile type xmp"
            or "Title" or "Author" or "Description" or "Comment" or "Copyright" or "Software";

    public static void Take(string chunk, byte[] bytes, EmbeddedMetadata metadata, FactSheet facts)
    {
        var end = Array.IndexOf(bytes, (byte)0);
        if (end is < 1 or > LongestKeyword)
            return;
        var value = chunk switch
        {
            "tEXt" => bytes[(end + 1)..],
            "zTXt" when end + 2 < bytes.Length => Inflated.Of(bytes.AsSpan(end + 2), EmbeddedMetadata.Longest),
            "iTXt" => International(bytes.AsSpan(end + 1)),
            _ => [],
        };
        switch (System.Text.Encoding.Latin1.GetString(bytes, 0, end))
        {
            case "XML:com.adobe.xmp":
                metadata.Xmp ??= value;
                break;
            case "Raw profile type exif" or "Raw profile type APP1":
                TakeApplication1(FromHex(value), metadata);
                break;
            case "Raw profile type iptc":
                TakeResources(FromHex(value), metadata);
                break;
            case "Raw profile type xmp":
                metadata.Xmp ??= FromHex(value);
                break;
            case "Title":
                facts.AddDescription(new() { Title = FactText.Decode(value) });
                break;
            case "Author":
                facts.AddDescription(new() { Author = FactText.Decode(value) });
                break;
            case "Description" or "Comment":
                facts.AddDescription(new() { Description = FactText.Decode(value) });
                break;
            case "Copyright":
                facts.AddDescription(new() { Copyright = FactText.Decode(value) });
                break;
            case "Software":
                facts.AddCamera(new() { Software = FactText.Decode(value) });
                break;
        }
    }

    /// <summary>Flag and method of the packing, then language and translated keyword, each with a zero.</summary>
    static byte[] International(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4)
            return [];
        var isPacked = rest[0] == 1;
        rest = rest[2..];
        for (var i = 0; i < 2; i++)
        {
            var end = rest.IndexOf((byte)0);
            if (end < 0)
                return [];
            rest = rest[(end + 1)..];
        }
        return isPacked ? Inflated.Of(rest, EmbeddedMetadata.Longest) : rest.ToArray();
    }

    static void TakeApplication1(byte[] profile, EmbeddedMetadata metadata)
    {
        if (profile.AsSpan().StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
            metadata.Xmp ??= profile[29..];
        else if (profile.Length > 0)
            metadata.Exif ??= profile;
    }

    static void TakeResources(byte[] profile, EmbeddedMetadata metadata)
    {
        if (profile.AsSpan().StartsWith("8BIM"u8))
            PhotoshopResources.Read(new(new MemoryStream(profile)), 0, profile.Length, metadata);
        else if (profile.Length > 0)
            metadata.Iptc ??= profile;
    }

    /// <summary>A name, a length, then hexadecimal digits in lines.</summary>
    static byte[] FromHex(byte[] text)
    {
        var lines = System.Text.Encoding.Latin1.GetString(text).TrimStart().Split('\n', 3);
        if (lines.Length < 3 || !int.TryParse(lines[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var length) || length < 0)
            return [];
        var digits = new string([.. lines[2].Where(char.IsAsciiHexDigit)]);
        var bytes = Convert.FromHexString(digits.AsSpan(0, digits.Length & ~1));
        return bytes.Length <= length ? bytes : bytes[..length];
    }
}
