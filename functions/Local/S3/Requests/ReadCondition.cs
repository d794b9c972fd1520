using System.Globalization;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>The conditional headers of a read, and how they combine (RFC 9110, 13.2.2).</summary>
internal sealed record ReadCondition(
    string? IfMatch, string? IfNoneMatch, DateTimeOffset? IfModifiedSince, DateTimeOffset? IfUnmodifiedSince)
{
    /// <param name="prefix"><c>x-amz-copy-source-</c> for the source of a copy.</param>
    public static ReadCondition Of(S3Request request, string prefix = "") => new(
        request.Header(prefix + "if-match"),
        request.Header(prefix + "if-none-match"),
        Date(request.Header(prefix + "if-modified-since")),
        Date(request.Header(prefix + "if-unmodified-since")));

    /// <returns>The header that does not hold, or null.</returns>
    public string? FirstBroken(ObjectVersion version)
    {
        // HTTP dates have whole seconds; an object's time has more.
        var modified = DateTimeOffset.FromUnixTimeSeconds(version.Modified.ToUnixTimeSeconds());
        if (IfMatch is not null)
        {
            if (!ETags.Contains(IfMatch, version.ETag)) return "If-Match";
        }
        else if (modified > IfUnmodifiedSince)
        {
            return "If-Unmodified-Since";
        }
        if (IfNoneMatch is not null)
            return ETags.Contains(IfNoneMatch, version.ETag) ? "If-None-Match" : null;
        return modified <= IfModifiedSince ? "If-Modified-Since" : null;
    }

    /// <summary>Whether a broken condition means "you have it already" to a reader.</summary>
    public static bool MeansNotModified(string broken) => broken is "If-None-Match" or "If-Modified-Since";

    static DateTimeOffset? Date(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;
}
