using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OnPut.Local.Http;

/// <summary>
/// What a request asks for, as it was sent: the server's own view of a path has lost dot segments and encoded slashes,
/// which are part of an object's key.
/// </summary>
public sealed class RequestTarget
{
    RequestTarget(string path, string query, string? hostBucket)
    {
        Path = path;
        Query = query;
        HostBucket = hostBucket;
        (Bucket, Key) = hostBucket is null ? SplitPath(path) : (hostBucket, Decode(path[1..]));
    }

    /// <summary>The path, still percent-encoded; begins with a slash.</summary>
    public string Path { get; }

    /// <summary>The query without its question mark, still percent-encoded; may be empty.</summary>
    public string Query { get; }

    /// <summary>The bucket that the host names, as in <c>bucket.localhost:4566</c>; null in path style.</summary>
    public string? HostBucket { get; }

    /// <summary>The decoded bucket, from the host or else from the path; null where the request names none.</summary>
    public string? Bucket { get; }

    /// <summary>The decoded key, character for character; empty where the request names no object.</summary>
    public string Key { get; }

    /// <summary>The target of a request that came through the front door.</summary>
    public static RequestTarget Of(HttpContext context) => context.Features.GetRequiredFeature<RequestTarget>();

    /// <exception cref="ServiceException">The target is neither a path nor an absolute URI, or its encoding is broken.</exception>
    internal static RequestTarget Parse(string rawTarget, string host)
    {
        var origin = StripAuthority(rawTarget);
        if (!origin.StartsWith('/')) throw Invalid();
        var mark = origin.IndexOf('?', StringComparison.Ordinal);
        return mark < 0
            ? new RequestTarget(origin, "", BucketHost.BucketOf(host))
            : new RequestTarget(origin[..mark], origin[(mark + 1)..], BucketHost.BucketOf(host));
    }

    internal RequestTarget WithPath(string path) => path == Path ? this : new RequestTarget(path, Query, HostBucket);

    static string StripAuthority(string rawTarget)
    {
        if (rawTarget.StartsWith('/')) return rawTarget;
        var scheme = rawTarget.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0) return rawTarget;
        var rest = rawTarget.AsSpan(scheme + 3);
        var end = rest.IndexOfAny('/', '?');
        if (end < 0) return "/";
        return rest[end] == '?' ? "/" + rest[end..].ToString() : rest[end..].ToString();
    }

    static (string? Bucket, string Key) SplitPath(string path)
    {
        if (path.Length == 1) return (null, "");
        var slash = path.IndexOf('/', 1);
        return slash < 0 ? (Decode(path[1..]), "") : (Decode(path[1..slash]), Decode(path[(slash + 1)..]));
    }

    static string Decode(string text) => PercentEncoding.TryDecode(text, out var decoded) ? decoded : throw Invalid();

    static ServiceException Invalid() => new(new ServiceError(400, "InvalidURI", "Couldn't parse the specified URI."));
}
