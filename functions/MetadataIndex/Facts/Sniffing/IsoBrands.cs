using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Files made of boxes (ISO/IEC 14496-12 §4.3): the brands of the first box tell what they are.</summary>
internal static class IsoBrands
{
    const int MostBrands = 32;

    public static ContentType? Detect(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        return Encoding.Latin1.GetString(head[4..8]) switch
        {
            "ftyp" => OfBrands(head),
            "jP  " or "jP\u001A\u001A" => OfJpeg2000(head),
            // QuickTime files from before there were brands.
            "moov" or "mdat" or "pnot" => new("video/quicktime", ContentKind.Video, ContentFormat.IsoMedia),
            // A length that begins with a letter is a text that has one of these words.
            "wide" or "free" or "skip" when head[0] < ' ' =>
                new("video/quicktime", ContentKind.Video, ContentFormat.IsoMedia),
            _ => null,
        };
    }

    static ContentType? OfBrands(ReadOnlySpan<byte> head)
    {
        var major = Brand(head, 8);
        if (major is "mif1" or "msf1" or "miaf" && Compatible(head).Any(brand => brand is "avif" or "avis"))
            return new("image/avif", ContentKind.Image, ContentFormat.Heif);
        return major switch
        {
            "avif" or "avis" => new("image/avif", ContentKind.Image, ContentFormat.Heif),
            "mif1" or "miaf" => new("image/heif", ContentKind.Image, ContentFormat.Heif),
            "msf1" => new("image/heif-sequence", ContentKind.Image, ContentFormat.Heif),
            "heic" or "heix" or "heim" or "heis" => new("image/heic", ContentKind.Image, ContentFormat.Heif),
            "hevc" or "hevx" or "hevm" or "hevs" => new("image/heic-sequence", ContentKind.Image, ContentFormat.Heif),
            "crx " => new("image/x-canon-cr3", ContentKind.Image, ContentFormat.Cr3),
            "jp2 " => new("image/jp2", ContentKind.Image, ContentFormat.Jpeg2000),
            "qt  " => new("video/quicktime", ContentKind.Video, ContentFormat.IsoMedia),
            "M4V " or "M4VH" or "M4VP" => new("video/x-m4v", ContentKind.Video, ContentFormat.IsoMedia),
            "M4A " => new("audio/x-m4a", ContentKind.Audio, ContentFormat.IsoMedia),
            "M4B " or "F4A " or "F4B " => new("audio/mp4", ContentKind.Audio, ContentFormat.IsoMedia),
            _ when major.StartsWith("3g2", StringComparison.Ordinal) => new("video/3gpp2", ContentKind.Video, ContentFormat.IsoMedia),
            _ when major.StartsWith("3g", StringComparison.Ordinal) => new("video/3gpp", ContentKind.Video, ContentFormat.IsoMedia),
            _ when Compatible(head).Contains("mif1") => new("image/heif", ContentKind.Image, ContentFormat.Heif),
            _ when major.All(c => c is >= ' ' and <= '~') => new("video/mp4", ContentKind.Video, ContentFormat.IsoMedia),
            _ => null,
        };
    }

    static ContentType OfJpeg2000(ReadOnlySpan<byte> head) => Brand(head, 20) switch
    {
        "jpx " => new("image/jpx", ContentKind.Image, ContentFormat.Jpeg2000),
        "jpm " => new("image/jpm", ContentKind.Image, ContentFormat.Jpeg2000),
        "mjp2" => new("image/mj2", ContentKind.Image, ContentFormat.Jpeg2000),
        _ => new("image/jp2", ContentKind.Image, ContentFormat.Jpeg2000),
    };

    static List<string> Compatible(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var brands = new List<string>();
        for (var at = 16; at + 4 <= end && brands.Count < MostBrands; at += 4)
            brands.Add(Brand(head, at));
        return brands;
    }

    static string Brand(ReadOnlySpan<byte> head, int at) => head.Length >= at + 4 ? Encoding.Latin1.GetString(head.Slice(at, 4)) : "";
}
