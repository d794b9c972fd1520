using static OnPut.MetadataIndex.Facts.Sniffing.Signature;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Pictures that one look at their first bytes tells.</summary>
internal static class PictureSignatures
{
    public static IReadOnlyList<Signature> All { get; } =
    [
        Of(ContentKind.Image, "image/jls", "FFD8FFF7"),
        Of(ContentKind.Image, "image/jpeg", "FFD8FF", format: ContentFormat.Jpeg),
        // Exiv2's metadata on their own are the segments of a JPEG.
        Of(ContentKind.Image, "image/x-exv", "FF01 'Exiv2'", format: ContentFormat.Jpeg),
        Of(ContentKind.Image, "image/gif", "'GIF8' .. 'a'", format: ContentFormat.Gif),
        Of(ContentKind.Image, "image/webp", "'RIFF' ........ 'WEBP'", format: ContentFormat.WebP),
        Of(ContentKind.Image, "image/vnd.adobe.photoshop", "'8BPS' 00", format: ContentFormat.Psd),
        Of(ContentKind.Image, "image/vnd.ms-photo", "'II' BC"),
        Of(ContentKind.Image, "image/x-fujifilm-raf", "'FUJIFILMCCD-RAW'", format: ContentFormat.Raf),
        Of(ContentKind.Image, "image/x-canon-crw", "'HEAPCCDR'", at: 6),
        Of(ContentKind.Image, "image/x-minolta-mrw", "00 'MRM'"),
        Of(ContentKind.Image, "image/x-sigma-x3f", "'FOVb'"),
        Of(ContentKind.Image, "image/j2c", "FF4FFF51", format: ContentFormat.Jpeg2000),
        Of(ContentKind.Image, "image/jxl", "0000000C 'JXL ' 0D0A870A", format: ContentFormat.Jxl),
        Of(ContentKind.Image, "image/bpg", "'BPG' FB"),
        Of(ContentKind.Image, "image/flif", "'FLIF'"),
        Of(ContentKind.Image, "image/icns", "'icns'"),
        Of(ContentKind.Image, "image/x-xcf", "'gimp xcf '"),
        Of(ContentKind.Image, "image/qoi", "'qoif'"),
        Of(ContentKind.Image, "image/x-exr", "762F3101"),
        Of(ContentKind.Image, "image/vnd.radiance", "'#?RADIANCE'"),
        Of(ContentKind.Image, "image/vnd.radiance", "'#?RGBE'"),
        Of(ContentKind.Image, "image/fits", "'SIMPLE  =                    T'"),
        Of(ContentKind.Image, "image/vnd.ms-dds", "'DDS ' 7C000000"),
        Of(ContentKind.Image, "image/ktx", "AB 'KTX 11' BB0D0A1A0A"),
        Of(ContentKind.Image, "image/ktx2", "AB 'KTX 20' BB0D0A1A0A"),
        Of(ContentKind.Image, "image/x-dpx", "'SDPX'"),
        Of(ContentKind.Image, "image/x-dpx", "'XPDS'"),
        Of(ContentKind.Image, "image/vnd.djvu", "'AT&TFORM'"),
        Of(ContentKind.Image, "image/x-ilbm", "'FORM' ........ 'ILBM'"),
        Of(ContentKind.Image, "image/emf", "' EMF'", at: 40),
        Of(ContentKind.Image, "image/wmf", "D7CDC69A"),
        Of(ContentKind.Image, "image/vnd.dwg", "'AC10'"),
        Of(ContentKind.Image, "image/x-pcx", "0A 00 01"),
        Of(ContentKind.Image, "image/x-pcx", "0A 02 01"),
        Of(ContentKind.Image, "image/x-pcx", "0A 03 01"),
        Of(ContentKind.Image, "image/x-pcx", "0A 05 01"),
        Of(ContentKind.Image, "image/x-sun-raster", "59A66A95"),
        Of(ContentKind.Image, "image/sgi", "01DA 01 01 0003"),
        Of(ContentKind.Image, "image/sgi", "01DA 00 01 0003"),
    ];
}
