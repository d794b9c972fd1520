using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Routing;

namespace OnPut.Local.S3.Requests;

/// <summary>One request as S3 sees it.</summary>
internal sealed class S3Request(HttpContext http, Caller caller, RequestIds ids)
{
    readonly RequestTarget _target = RequestTarget.Of(http);

    public RequestIds Ids => ids;

    public string Method => http.Request.Method;

    public Scope Scope =>
        _target.Bucket is not { Length: > 0 } ? Scope.Service
        : _target.Key.Length == 0 ? Scope.Bucket
        : Scope.Object;

    public string Bucket => _target.Bucket ?? "";

    public string Key => _target.Key;

    /// <summary>The path without the query, as it was sent.</summary>
    public string Path => _target.Path;

    /// <summary>Who asks.</summary>
    public Account Account { get; } = caller.AccessKeyId is { } key ? new Account(key) : Account.Anonymous;

    public RequestPayload Payload => RequestPayload.Of(http);

    public Stream Body => http.Request.Body;

    public HttpResponse Response => http.Response;

    /// <summary>Cancelled when the client goes away.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    /// <returns>The header's value, or null where it was not sent.</returns>
    public string? Header(string name) => http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Whether the answer is to tell the checksum.</summary>
    public bool WantsChecksum => string.Equals(Header("x-amz-checksum-mode"), "ENABLED", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<KeyValuePair<string, string>> Headers =>
        http.Request.Headers.Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), header.Value.ToString()));

    public bool HasQuery(string name) => http.Request.Query.ContainsKey(name);

    /// <returns>The parameter's value, or null where it was not sent.</returns>
    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <returns>The version asked for, or null for the current one.</returns>
    public string? VersionId => Query("versionId") is not { } id ? null
        : id.Length > 0 ? id
        : throw S3Errors.InvalidArgument("Version id cannot be the empty string", "versionId", "");

    /// <returns>A parameter that counts something, or the default where it was not sent.</returns>
    public int Count(string name, int otherwise, int most = Limits.PageSize)
    {
        if (Query(name) is not { Length: > 0 } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            throw S3Errors.InvalidArgument($"Provided {name} not an integer or within integer range", name, text);
        if (count < 0) throw S3Errors.InvalidArgument($"Argument {name} must be an integer between 0 and 2147483647", name, text);
        return Math.Min(count, most);
    }

    /// <exception cref="ServiceException"><c>KeyTooLongError</c>.</exception>
    public void RequireKeyWithinLimit()
    {
        var bytes = Encoding.UTF8.GetByteCount(Key);
        if (bytes > Limits.KeyBytes) throw S3Errors.KeyTooLong(bytes);
    }

    /// <summary>Where the request came from, for event records.</summary>
    public Requester Requester => new(ids, "AWS:" + (caller.AccessKeyId ?? "Anonymous"), Address(http.Connection.RemoteIpAddress));

    /// <summary>The address under which the client knows the object.</summary>
    public string Location => $"{http.Request.Scheme}://{http.Request.Host}{Path}";

    static string Address(IPAddress? remote) => remote switch
    {
        null => IPAddress.Loopback.ToString(),
        { IsIPv4MappedToIPv6: true } => remote.MapToIPv4().ToString(),
        _ => remote.ToString(),
    };
}
