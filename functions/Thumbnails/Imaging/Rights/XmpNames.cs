namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>The namespaces of XMP (ISO 16684-1) that rights are written in.</summary>
internal static class XmpNames
{
    public const string Meta = "adobe:ns:meta/";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string XmpRights = "http://ns.adobe.com/xap/1.0/rights/";
    public const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
}
