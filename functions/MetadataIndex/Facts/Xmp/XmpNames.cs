namespace OnPut.MetadataIndex.Facts.Xmp;

/// <summary>The prefixes that are usual, whatever a packet calls them.</summary>
internal static class XmpNames
{
    public static string Of(string space, string name) => space switch
    {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#" => "rdf:" + name,
        "http://purl.org/dc/elements/1.1/" => "dc:" + name,
        "http://ns.adobe.com/xap/1.0/" => "xmp:" + name,
        "http://ns.adobe.com/tiff/1.0/" => "tiff:" + name,
        "http://ns.adobe.com/exif/1.0/" => "exif:" + name,
        "http://cipa.jp/exif/1.0/" => "exifEX:" + name,
        "http://ns.adobe.com/exif/1.0/aux/" => "aux:" + name,
        "http://ns.adobe.com/photoshop/1.0/" => "photoshop:" + name,
        "http://ns.adobe.com/pdf/1.3/" => "pdf:" + name,
        _ => "",
    };
}
