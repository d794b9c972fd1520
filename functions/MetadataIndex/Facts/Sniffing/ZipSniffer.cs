using System.Text;
using System.Text.RegularExpressions;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>What a zip file is besides a zip file: most document formats of today are one.</summary>
internal static partial class ZipSniffer
{
    const string Office = "application/vnd.openxmlformats-officedocument.";

    public static ContentType Detect(ContentReader content, ReadOnlySpan<byte> head)
    {
        if (ByDeclaredType(head) is { } declared)
            return declared;
        var listing = new ZipListing(content);
        if (listing.Has("[Content_Types].xml"))
            return OfPackage(listing);
        if (listing.TextOf("mimetype") is { } type && ByName(type.Trim()) is { } named)
            return named;
        return new(MediaTypeByNames(listing), ContentKind.Archive, ContentFormat.Zip);
    }

    static string MediaTypeByNames(ZipListing listing)
    {
        if (listing.Has("AndroidManifest.xml") || listing.Has("classes.dex"))
            return "application/vnd.android.package-archive";
        if (listing.Has("META-INF/mozilla.rsa"))
            return "application/x-xpinstall";
        if (listing.HasFolder("META-INF/MANIFEST.MF"))
            return "application/java-archive";
        return listing.Has("doc.kml") ? "application/vnd.google-earth.kmz" : "application/zip";
    }

    /// <summary>OpenDocument and EPUB put the name of their type where it can be read from the first bytes.</summary>
    static ContentType? ByDeclaredType(ReadOnlySpan<byte> head)
    {
        if (head.Length < 38 || !head[30..].StartsWith("mimetype"u8))
            return null;
        var length = BitConverter.ToInt32(head[18..22]);
        var start = 38 + BitConverter.ToUInt16(head[28..30]);
        return length is > 0 and < 200 && start + length <= head.Length
            ? ByName(Encoding.ASCII.GetString(head.Slice(start, length)).Trim())
            : null;
    }

    static ContentType? ByName(string mediaType) => mediaType switch
    {
        "application/epub+zip" => new(mediaType, ContentKind.Document, ContentFormat.Epub),
        _ when mediaType.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal) && IsName().IsMatch(mediaType) =>
            new(mediaType, ContentKind.Document, ContentFormat.OpenDocument),
        _ when mediaType.Length < 100 && IsName().IsMatch(mediaType) => new(mediaType, ContentKind.Archive, ContentFormat.Zip),
        _ => null,
    };

    static ContentType OfPackage(ZipListing listing)
    {
        var parts = listing.TextOf("[Content_Types].xml") ?? "";
        if (MainPart().Match(parts) is { Success: true } main)
        {
            var name = main.Groups["type"].Value;
            return name switch
            {
                _ when name.StartsWith(Office, StringComparison.OrdinalIgnoreCase) => Document(name),
                _ when name.Contains("visio", StringComparison.OrdinalIgnoreCase) => Document("application/vnd.visio"),
                _ => Document(NameOfMacros().Replace(name.ToLowerInvariant(), ".macroenabled") + ".12"),
            };
        }
        if (parts.Contains("3dmanufacturing-3dmodel", StringComparison.Ordinal))
            return new("model/3mf", ContentKind.Other, ContentFormat.Zip);
        if (parts.Contains("xps-fixeddocumentsequence", StringComparison.Ordinal))
            return new("application/vnd.ms-xpsdocument", ContentKind.Document, ContentFormat.Zip);
        return listing switch
        {
            _ when listing.HasFolder("word/") => Document(Office + "wordprocessingml.document"),
            _ when listing.HasFolder("ppt/") => Document(Office + "presentationml.presentation"),
            _ when listing.HasFolder("xl/") => Document(Office + "spreadsheetml.sheet"),
            _ when listing.HasFolder("visio/") => Document("application/vnd.visio"),
            _ when listing.HasFolder("3D/") => new("model/3mf", ContentKind.Other, ContentFormat.Zip),
            _ => new("application/zip", ContentKind.Archive, ContentFormat.Zip),
        };
    }

    static ContentType Document(string mediaType) => new(mediaType, ContentKind.Document, ContentFormat.Ooxml);

    /// <summary>ECMA-376-2 §10.1.2: the part a package is about is called <c>….main+xml</c>.</summary>
    [GeneratedRegex("""ContentType\s*=\s*["'](?<type>application/vnd\.[A-Za-z0-9.-]{1,80})\.main(\+xml)?["']""")]
    private static partial Regex MainPart();

    /// <summary>Templates of Word and add-ins name themselves a second time in their part, not in their media type.</summary>
    [GeneratedRegex(@"\.macroenabled[a-z]+$")]
    private static partial Regex NameOfMacros();

    [GeneratedRegex("^[a-z]+/[A-Za-z0-9.+-]+$")]
    private static partial Regex IsName();
}
