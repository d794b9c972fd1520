using System.Xml;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3.Operations.Listing;

/// <summary>What the listings have in common.</summary>
internal static class ListingXml
{
    public static void WriteContent(XmlWriter xml, ListedObject entry, KeyEncoding encoding)
    {
        xml.Value("Key", encoding.Encode(entry.Key));
        xml.Value("LastModified", entry.Modified);
        if (entry.IsDeleteMarker) return;
        xml.Value("ETag", ETags.Quote(entry.ETag));
        xml.Value("ChecksumAlgorithm", entry.ChecksumAlgorithm);
        xml.Value("ChecksumType", entry.ChecksumType);
        xml.Value("Size", entry.Size);
        xml.Value("StorageClass", entry.StorageClass);
    }

    public static void WriteCommonPrefixes(XmlWriter xml, IEnumerable<string> prefixes, KeyEncoding encoding)
    {
        foreach (var prefix in prefixes)
            xml.Group("CommonPrefixes", () => xml.Value("Prefix", encoding.Encode(prefix)));
    }

    /// <summary>Writes an element that is left out where there is nothing to say.</summary>
    public static void Optional(XmlWriter xml, string name, string? value) => xml.Value(name, value is { Length: > 0 } ? value : null);
}
