using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Core.Tests.Support;

/// <summary>
/// An S3 in memory behind the SDK's own client type, with conditional writes as S3 has them. Before and after each request it
/// calls <see cref="Gate"/>, where a test can let others go first, or let the caller crash.
/// </summary>
public sealed class MemoryS3() : AmazonS3Client("key", "secret", new AmazonS3Config { ServiceURL = "http://127.0.0.1:1" })
{
    readonly Lock _lock = new();

    public ConcurrentDictionary<(string Bucket, string Key), StoredObject> Objects { get; } = new();

    /// <summary>What is asked for by version besides the current one; null is a delete marker.</summary>
    public ConcurrentDictionary<(string Bucket, string Key, string VersionId), StoredObject?> Versions { get; } = new();

    /// <summary>The payloads of annotations.</summary>
    public ConcurrentDictionary<(string Bucket, string Key, string Name), string> Annotations { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    /// <summary>What a body is read through; tests make it break.</summary>
    public Func<Stream, Stream> Body { get; set; } = stream => stream;

    public void Put(string bucket, string key, string content) => Put(bucket, key, Encoding.UTF8.GetBytes(content));

    public void Put(string bucket, string key, byte[] content) =>
        Objects[(bucket, key)] = new(content, new Dictionary<string, string>());

    /// <summary>Changes an object's tags, and nothing else of it.</summary>
    public void Tag(string bucket, string key, params (string Name, string Value)[] tags) =>
        Objects[(bucket, key)] = Objects[(bucket, key)] with { Tags = tags.ToDictionary(tag => tag.Name, tag => tag.Value) };

    public void Remove(string bucket, string key) => Objects.TryRemove((bucket, key), out _);

    public override Task<GetObjectMetadataResponse> GetObjectMetadataAsync(GetObjectMetadataRequest request, CancellationToken cancellationToken = default) =>
        RequestAsync($"HEAD {Named(request.Key, request.VersionId)}", () =>
        {
            var found = Find(request.BucketName, request.Key, request.VersionId);
            if (found.IsUnderCustomersKey)
                throw Error(HttpStatusCode.BadRequest, "BadRequest");
            var response = new GetObjectMetadataResponse
            {
                ETag = found.ETag,
                ContentLength = found.Content.Length,
                VersionId = request.VersionId,
                ChecksumCRC64NVME = request.ChecksumMode == ChecksumMode.ENABLED ? found.ChecksumCRC64NVME : null,
            };
            if (found.StorageClass is { } storageClass)
                response.StorageClass = storageClass;
            foreach (var (name, value) in found.Metadata)
                response.Metadata[name] = value;
            found.Tell(response);
            return response;
        }, cancellationToken);

    public override Task<GetObjectTaggingResponse> GetObjectTaggingAsync(GetObjectTaggingRequest request, CancellationToken cancellationToken = default) =>
        RequestAsync($"TAGS {Named(request.Key, request.VersionId)}", () => new GetObjectTaggingResponse
        {
            Tagging = [.. Find(request.BucketName, request.Key, request.VersionId).Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        }, cancellationToken);

    public override Task<PutObjectAnnotationResponse> PutObjectAnnotationAsync(
        PutObjectAnnotationRequest request, CancellationToken cancellationToken = default) =>
        RequestAsync($"ANNOTATE {request.Key}", () =>
        {
            if (request.ObjectIfMatch != Find(request.BucketName, request.Key).ETag)
                throw Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
            using var payload = new StreamReader(request.AnnotationPayload, leaveOpen: true);
            Annotations[(request.BucketName, request.Key, request.AnnotationName)] = payload.ReadToEnd();
            return new PutObjectAnnotationResponse();
        }, cancellationToken);

    public override Task<GetObjectResponse> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default)
    {
        GetObjectResponse Get()
        {
            var found = Find(request.BucketName, request.Key, request.VersionId);
            if (found.IsUnderCustomersKey)
                throw Error(HttpStatusCode.BadRequest, "InvalidRequest");
            if (request.EtagToMatch is { } eTag && eTag != found.ETag)
                throw Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
            if (found.StorageClass == "GLACIER")
                throw Error(HttpStatusCode.Forbidden, "InvalidObjectState");
            var start = (int)(request.ByteRange?.Start ?? 0);
            var length = (int)(request.ByteRange?.End ?? found.Content.Length - 1) - start + 1;
            return new() { ETag = found.ETag, ContentLength = length, ResponseStream = Body(new MemoryStream(found.Content, start, length)) };
        }

        // A pinned read blocks its thread, and is atomic by its ETag: it passes no gate.
        if (request.EtagToMatch is null)
            return RequestAsync($"GET {request.Key}", Get, cancellationToken);
        Requests.Enqueue($"GET {Named(request.Key, request.VersionId)} {request.ByteRange?.Start}-{request.ByteRange?.End}");
        return Task.FromResult(Get());
    }

    public override Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default)
    {
        var content = new MemoryStream();
        request.InputStream.CopyTo(content);
        var metadata = request.Metadata.Keys.ToDictionary(name => name, name => request.Metadata[name]);
        return RequestAsync($"PUT {request.Key}", () =>
        {
            lock (_lock)
            {
                var standing = Objects.GetValueOrDefault((request.BucketName, request.Key));
                if (request.IfNoneMatch == "*" && standing is not null)
                    throw Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
                if (request.IfMatch is { } eTag && eTag != standing?.ETag)
                    throw standing is null ? Error(HttpStatusCode.NotFound, "NoSuchKey") : Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
                var stored = Objects[(request.BucketName, request.Key)] = new(content.ToArray(), metadata);
                return new PutObjectResponse { ETag = stored.ETag };
            }
        }, cancellationToken);
    }

    public override Task<DeleteObjectResponse> DeleteObjectAsync(DeleteObjectRequest request, CancellationToken cancellationToken = default) =>
        RequestAsync($"DELETE {request.Key}", () =>
        {
            lock (_lock)
            {
                if (request.IfMatch is { } eTag && Find(request.BucketName, request.Key).ETag != eTag)
                    throw Error(HttpStatusCode.PreconditionFailed, "PreconditionFailed");
                Remove(request.BucketName, request.Key);
                return new DeleteObjectResponse();
            }
        }, cancellationToken);

    /// <summary>Pages of two, so that paging is always part of the test.</summary>
    public override Task<ListObjectsV2Response> ListObjectsV2Async(ListObjectsV2Request request, CancellationToken cancellationToken = default) =>
        RequestAsync($"LIST {request.Prefix}", () =>
        {
            var entries = Objects.Keys
                .Where(id => id.Bucket == request.BucketName && id.Key.StartsWith(request.Prefix, StringComparison.Ordinal))
                .Select(id => RollUp(id.Key, request.Prefix, request.Delimiter)).Distinct()
                .Where(entry => string.CompareOrdinal(entry, request.ContinuationToken) > 0)
                .Order(StringComparer.Ordinal).Take(3).ToList();
            var page = entries.Take(2).ToLookup(entry => Objects.ContainsKey((request.BucketName, entry)));
            return new ListObjectsV2Response
            {
                S3Objects = [.. page[true].Select(key => Listed(key, Objects[(request.BucketName, key)]))],
                CommonPrefixes = [.. page[false]],
                IsTruncated = entries.Count > 2,
                NextContinuationToken = entries.Count > 2 ? entries[1] : null,
            };
        }, cancellationToken);

    static S3Object Listed(string key, StoredObject stored) => new() { Key = key, ETag = stored.ETag, Size = stored.Content.Length };

    static string RollUp(string key, string prefix, string? delimiter) =>
        delimiter is not null && key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is >= 0 and var end
            ? key[..(end + delimiter.Length)]
            : key;

    async Task<T> RequestAsync<T>(string name, Func<T> request, CancellationToken cancellationToken)
    {
        await Gate(name);
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Enqueue(name);
        var response = request();
        await Gate(name + " answered");
        return response;
    }

    static string Named(string key, string? versionId) => versionId is null ? key : $"{key}?versionId={versionId}";

    StoredObject Find(string bucket, string key, string? versionId = null)
    {
        if (versionId is null)
            return Objects.TryGetValue((bucket, key), out var current) ? current : throw Error(HttpStatusCode.NotFound, "NoSuchKey");
        if (Versions.TryGetValue((bucket, key, versionId), out var version))
            return version ?? throw Error(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed");
        return Objects.TryGetValue((bucket, key), out var stored) && VersionOf(stored) == versionId
            ? stored
            : throw Error(HttpStatusCode.NotFound, "NoSuchVersion");
    }

    /// <summary>The current one's, where its HEAD tells it.</summary>
    static string? VersionOf(StoredObject stored)
    {
        var head = new GetObjectMetadataResponse();
        stored.Tell(head);
        return head.VersionId;
    }

    static AmazonS3Exception Error(HttpStatusCode status, string code) => new(code, ErrorType.Sender, code, "request", status);
}
