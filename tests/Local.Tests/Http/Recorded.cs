namespace OnPut.Local.Tests.Http;

/// <summary>What an endpoint behind the front door saw of a request.</summary>
sealed record Recorded(
    string Service, string Method, string? Bucket, string Key, string? AccessKeyId, long? Length, long Read, string BodySha256,
    string? ContentEncoding, IReadOnlyDictionary<string, string> Trailers);
