using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Tells a picture by its content. Names and content types are not looked at: both lie.</summary>
internal static class PictureSniffer
{
    /// <summary>As many of the first bytes as are looked at; fewer are fine when the file is shorter.</summary>
    public const int BytesNeeded = 128;

    /// <returns>null for everything that is no picture of ours.</returns>
    public static PictureFormat? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.WebP,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] => PictureFormat.Tiff,
        [(byte)'M', (byte)'M', 0, 42 or 43, ..] => PictureFormat.Tiff,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => SniffBrands(head),
        _ => null,
    };

    /// <summary>ISO/IEC 14496-12 §4.3: size, "ftyp", major brand, minor version, then the compatible brands.</summary>
    static PictureFormat? SniffBrands(ReadOnlySpan<byte> head)
    {
        var boxLength = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        PictureFormat? found = null;
        for (var at = 8; at + 4 <= boxLength; at += 4)
        {
            if (at == 12)
                continue;
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return PictureFormat.Avif;
            if (brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.StartsWith("hei"u8)
                || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8))
                found = PictureFormat.Heic;
        }
        return found;
    }
}
