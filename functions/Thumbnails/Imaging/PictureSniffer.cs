using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Tells a picture by its content. Names and content types are not looked at: both lie.</summary>
internal static class PictureSniffer
{
    /// <summary>As many of the first bytes as are looked at; fewer are fine when the file is shorter.</summary>
    public const int BytesNeeded = 128;

    /// <summary>Where the first chunk of a PNG may have ended up when line ends were added to what comes before it.</summary>
    const int LastPlaceOfFirstChunk = 24;

    /// <returns>null for everything that is no picture of ours.</returns>
    public static PictureFormat? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PictureFormat.Png,
        // No decoder minds which version.
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.WebP,
        [(byte)'I', (byte)'I', 42, 0, _, _, _, _, (byte)'C', (byte)'R', ..] => PictureFormat.Raw,
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] => PictureFormat.Tiff,
        [(byte)'M', (byte)'M', 0, 42 or 43, ..] => PictureFormat.Tiff,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => SniffBrands(head),
        [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] or [0xFF, 0x4F, 0xFF, 0x51, ..] => PictureFormat.Jpeg2000,
        [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] or [0xFF, 0x0A, ..] => PictureFormat.Jxl,
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', 0, 1 or 2, ..] => PictureFormat.Psd,
        // The length of the header behind the file header tells the versions apart, and a bitmap from a text that begins with "BM".
        [(byte)'B', (byte)'M', _, _, _, _, _, _, _, _, _, _, _, _, 12 or 16 or 40 or 52 or 56 or 64 or 108 or 124, 0, 0, 0, ..] => PictureFormat.Bmp,
        [0, 0, 1, 0, not 0, 0, _, _, _, 0, ..] => PictureFormat.Ico,
        _ => IsCameraFile(head) ? PictureFormat.Raw : IsPngWithoutSignature(head) ? PictureFormat.DamagedPng : null,
    };

    /// <summary>Olympus, Panasonic, Fujifilm, Minolta, Canon's oldest, Sigma: not TIFF by their first bytes.</summary>
    static bool IsCameraFile(ReadOnlySpan<byte> head) =>
        head.StartsWith("IIRO"u8) || head.StartsWith("IIRS"u8) || head.StartsWith("MMOR"u8) || head.StartsWith("IIU\0"u8)
        || head.StartsWith("FUJIFILMCCD-RAW"u8) || head.StartsWith("\0MRM"u8) || head.StartsWith("FOVb"u8)
        || (head.Length >= 14 && head[6..].StartsWith("HEAPCCDR"u8));

    static bool IsPngWithoutSignature(ReadOnlySpan<byte> head) =>
        head.IndexOf("IHDR"u8) is > 4 and <= LastPlaceOfFirstChunk and var at && head[at - 1] is 13 or 10 && head[..8].IndexOfAny("PNG"u8) >= 0;

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
            if (at == 8 && brand.SequenceEqual("crx "u8))
                return PictureFormat.Raw;
            if (brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8))
                found = PictureFormat.Heic;
            else if (brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8))
                found ??= PictureFormat.Heif;
        }
        return found;
    }
}
