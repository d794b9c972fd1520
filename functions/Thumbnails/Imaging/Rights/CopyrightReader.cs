using NetVips;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>Finds the copyright in what libvips read of a picture's header.</summary>
internal static class CopyrightReader
{
    /// <summary>More than any EXIF or IPTC block of a JPEG; a larger one of another format is passed over.</summary>
    const int MostBytes = 256 << 10;

    /// <param name="picture">As opened, with its metadata; no pixel is read.</param>
    /// <returns>null where nothing is said, or nothing that can be read.</returns>
    public static CopyrightNotice? Read(Image picture)
    {
        var xmp = Blob(picture, "xmp-data") is { } packet ? XmpRightsReader.Read(packet) : XmpRights.None;
        var exif = ExifRights.Read(Bounded(picture, "exif-data"));
        var iptc = IptcRights.Read(Bounded(picture, "iptc-data"));
        var notice = new CopyrightNotice(
            exif.Artist ?? (xmp.Creators.Count == 0 ? iptc.Artist : null),
            exif.Copyright ?? (xmp.Rights.Count == 0 ? iptc.Copyright : null),
            xmp);
        return notice.IsEmpty ? null : notice;
    }

    static byte[] Bounded(Image picture, string field) => Blob(picture, field) is { Length: <= MostBytes } blob ? blob : [];

    static byte[]? Blob(Image picture, string field) => picture.Contains(field) ? picture.Get(field) as byte[] : null;
}
