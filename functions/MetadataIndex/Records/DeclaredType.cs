using System.Collections.Frozen;
using OnPut.MetadataIndex.Facts.Sniffing;

namespace OnPut.MetadataIndex.Records;

/// <summary>What an uploader declared beside what the content is.</summary>
static class DeclaredType
{
    static readonly FrozenSet<string> Unsaid =
        new[] { "", "application/octet-stream", "binary/octet-stream", "application/x-unknown", "application/unknown", "unknown/unknown" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Other names for the same, from the one to the one that detection uses.</summary>
    static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["image/jpg"] = "image/jpeg",
        ["image/pjpeg"] = "image/jpeg",
        ["image/x-png"] = "image/png",
        ["image/apng"] = "image/png",
        ["image/x-ms-bmp"] = "image/bmp",
        ["image/x-bmp"] = "image/bmp",
        ["image/heif"] = "image/heic",
        ["image/heif-sequence"] = "image/heic",
        ["image/heic-sequence"] = "image/heic",
        ["image/vnd.microsoft.icon"] = "image/x-icon",
        ["image/x-photoshop"] = "image/vnd.adobe.photoshop",
        ["application/x-photoshop"] = "image/vnd.adobe.photoshop",
        ["audio/mp3"] = "audio/mpeg",
        ["audio/x-mp3"] = "audio/mpeg",
        ["audio/x-mpeg"] = "audio/mpeg",
        ["audio/x-wav"] = "audio/wav",
        ["audio/vnd.wave"] = "audio/wav",
        ["audio/wave"] = "audio/wav",
        ["audio/x-flac"] = "audio/flac",
        ["audio/x-aiff"] = "audio/aiff",
        ["audio/x-m4a"] = "audio/mp4",
        ["audio/m4a"] = "audio/mp4",
        ["audio/aacp"] = "audio/aac",
        ["audio/x-aac"] = "audio/aac",
        ["video/x-m4v"] = "video/mp4",
        ["video/avi"] = "video/vnd.avi",
        ["video/msvideo"] = "video/vnd.avi",
        ["video/x-msvideo"] = "video/vnd.avi",
        ["video/matroska"] = "video/x-matroska",
        ["application/x-pdf"] = "application/pdf",
        ["application/x-zip"] = "application/zip",
        ["application/x-zip-compressed"] = "application/zip",
        ["application/x-gzip"] = "application/gzip",
        ["application/x-gtar"] = "application/x-tar",
        ["application/x-rar-compressed"] = "application/x-rar",
        ["application/vnd.rar"] = "application/x-rar",
        ["application/x-bzip"] = "application/x-bzip2",
        ["application/x-sqlite3"] = "application/vnd.sqlite3",
        ["application/x-parquet"] = "application/vnd.apache.parquet",
        ["text/rtf"] = "application/rtf",
        ["text/xml"] = "application/xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenSet<string> TextualApplications =
        new[] { "json", "xml", "javascript", "x-javascript", "ecmascript", "yaml", "x-yaml", "toml", "sql", "x-sh", "x-ndjson", "x-httpd-php", "csv", "rtf" }
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where the declared type is another one: not where it says nothing, names the same otherwise, or calls a text another text.</summary>
    /// <param name="declared">As declared, with its parameters; null for nothing.</param>
    /// <param name="detected">What the content is.</param>
    public static bool Disagrees(string? declared, ContentType detected)
    {
        var plain = (declared ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return !Unsaid.Contains(plain) && Name(plain) != Name(detected.MediaType.ToLowerInvariant())
            && !(IsTextual(plain) && IsTextual(detected)) && !(Name(plain) == "application/zip" && IsZip(detected));
    }

    static string Name(string type) => Aliases.GetValueOrDefault(type, type);

    static bool IsTextual(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal) || type.EndsWith("+json", StringComparison.Ordinal)
        || (type.StartsWith("application/", StringComparison.Ordinal) && TextualApplications.Contains(type["application/".Length..]));

    /// <summary>What kind of text a text is can only be guessed.</summary>
    static bool IsTextual(ContentType type) => type.Format
        is ContentFormat.Text or ContentFormat.Markdown or ContentFormat.Html or ContentFormat.Xml or ContentFormat.Svg
        or ContentFormat.Csv or ContentFormat.Tsv or ContentFormat.Json or ContentFormat.NdJson || IsTextual(type.MediaType);

    static bool IsZip(ContentType type) => type.Format
        is ContentFormat.Zip or ContentFormat.Ooxml or ContentFormat.OpenDocument or ContentFormat.Epub;
}
