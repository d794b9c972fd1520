namespace OnPut.Cli.Asking.Find;

/// <summary>
/// What <c>--type</c> may say: a kind (<c>image</c>), a media type (<c>image/jpeg</c>, <c>image/*</c>), or what
/// people call one (<c>jpg</c>).
/// </summary>
static class MediaTypeFilter
{
    /// <summary>Names that are neither a kind nor the second half of a media type.</summary>
    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["jpg"] = "image/jpeg",
        ["tif"] = "image/tiff",
        ["svg"] = "image/svg+xml",
        ["mov"] = "video/quicktime",
        ["mkv"] = "video/x-matroska",
        ["mp3"] = "audio/mpeg",
        ["m4a"] = "audio/mp4",
        ["txt"] = "text/plain",
        ["md"] = "text/markdown",
        ["doc"] = "application/msword",
        ["xls"] = "application/vnd.ms-excel",
        ["ppt"] = "application/vnd.ms-powerpoint",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["epub"] = "application/epub+zip",
        ["eml"] = "message/rfc822",
        ["gz"] = "application/gzip",
    };

    public static Condition Of(string type)
    {
        var name = type.Trim().ToLowerInvariant();
        if (name.EndsWith("/*", StringComparison.Ordinal))
            return Either("starts_with({0}, $type)", name[..^1]);
        if (Names.TryGetValue(name, out var known) || name.Contains('/', StringComparison.Ordinal))
            return Either("{0} = $type", known ?? name);
        var half = Either("split_part({0}, '/', 2) IN ($type, 'x-' || $type)", name);
        return half with { Sql = $"(kind = $type OR {half.Sql})" };
    }

    /// <summary>What was declared may carry parameters: <c>text/html; charset=utf-8</c>.</summary>
    static Condition Either(string test, string value)
    {
        var detected = test.Replace("{0}", "detected_type", StringComparison.Ordinal);
        var declared = test.Replace("{0}", "lower(trim(split_part(content_type, ';', 1)))", StringComparison.Ordinal);
        return new($"({detected} OR {declared})", ("type", value));
    }
}
