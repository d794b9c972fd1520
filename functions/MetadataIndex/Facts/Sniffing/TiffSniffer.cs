using OnPut.MetadataIndex.Facts.Pictures.Exif;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>TIFF and the camera files built like it, told by the marks of their makers and by the tags of the first directory.</summary>
internal static class TiffSniffer
{
    const int PentaxCompression = 65_535;

    public static ContentType? Detect(ContentReader content, ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        var mediaType = head switch
        {
            [(byte)'I', (byte)'I', (byte)'R', (byte)'O' or (byte)'S', ..] => "image/x-olympus-orf",
            [(byte)'M', (byte)'M', (byte)'O', (byte)'R', ..] => "image/x-olympus-orf",
            [(byte)'I', (byte)'I', (byte)'U', 0, ..] => "image/x-panasonic-rw2",
            [(byte)'I', (byte)'I', 42, 0, _, _, _, _, (byte)'C', (byte)'R', 2, ..] => "image/x-canon-cr2",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ByTags(content),
            [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, ..] or [(byte)'M', (byte)'M', 0, 43, 0, 8, 0, 0, ..] => "image/tiff",
            _ => null,
        };
        return mediaType is null ? null : new(mediaType, ContentKind.Image, ContentFormat.Tiff);
    }

    static string ByTags(ContentReader content)
    {
        if (TiffBlock.Open(content) is not { } block)
            return "image/tiff";
        var first = block.Directory(block.First);
        if (first.Has(ExifTag.DngVersion))
            return "image/x-adobe-dng";
        var make = first.Text(ExifTag.Make)?.ToUpperInvariant() ?? "";
        var hasParts = first.Has(ExifTag.SubDirectories);
        var isDngLike = first.Has(ExifTag.DngPrivateData);
        return make switch
        {
            // A picture made of such a file by an editor keeps the maker's name, but has no preview before the picture.
            _ when Is("NIKON") && hasParts && first.Integer(ExifTag.NewSubfileType) == 1 => "image/x-nikon-nef",
            _ when Is("SONY") && (hasParts || isDngLike || first.Has(ExifTag.SonyRaw)) => "image/x-sony-arw",
            _ when Is("PENTAX") && (isDngLike || first.Integer(ExifTag.Compression) == PentaxCompression) => "image/x-pentax-pef",
            _ when Is("SAMSUNG") && hasParts => "image/x-samsung-srw",
            _ when Is("OLYMPUS") && hasParts => "image/x-olympus-orf",
            _ when Is("HASSELBLAD") && hasParts => "image/x-hasselblad-3fr",
            _ when Is("SEIKO EPSON") && hasParts => "image/x-epson-erf",
            _ when Is("PHASE ONE") => "image/x-phaseone-iiq",
            _ when Is("KODAK") && hasParts => "image/x-kodak-dcr",
            _ => "image/tiff",
        };

        bool Is(string name) => make.StartsWith(name, StringComparison.Ordinal);
    }
}
