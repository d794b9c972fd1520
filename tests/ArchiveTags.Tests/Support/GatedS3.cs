using System.Collections.Concurrent;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.ArchiveTags.Tests.Support;

/// <summary>The SDK's client, with a gate before and after each request, where a test can let others go first or let the caller crash.</summary>
public sealed class GatedS3(Uri endpoint)
    : AmazonS3Client(new BasicAWSCredentials("onput", "onput"), new AmazonS3Config { ServiceURL = endpoint.ToString(), ForcePathStyle = true, MaxErrorRetry = 0 })
{
    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public ConcurrentQueue<string> Requests { get; } = new();

    public override Task<GetObjectMetadataResponse> GetObjectMetadataAsync(GetObjectMetadataRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"HEAD {request.Key}", () => base.GetObjectMetadataAsync(request, cancellationToken));

    public override Task<GetObjectTaggingResponse> GetObjectTaggingAsync(GetObjectTaggingRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"TAGS {request.Key}", () => base.GetObjectTaggingAsync(request, cancellationToken));

    public override Task<PutObjectTaggingResponse> PutObjectTaggingAsync(PutObjectTaggingRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"TAG {request.Key}", () => base.PutObjectTaggingAsync(request, cancellationToken));

    public override Task<GetObjectResponse> GetObjectAsync(GetObjectRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"GET {request.Key}", () => base.GetObjectAsync(request, cancellationToken));

    public override Task<PutObjectResponse> PutObjectAsync(PutObjectRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"PUT {request.Key}", () => base.PutObjectAsync(request, cancellationToken));

    public override Task<ListVersionsResponse> ListVersionsAsync(ListVersionsRequest request, CancellationToken cancellationToken = default) =>
        PassAsync($"VERSIONS {request.Prefix}", () => base.ListVersionsAsync(request, cancellationToken));

    async Task<T> PassAsync<T>(string name, Func<Task<T>> request)
    {
        await Gate(name);
        Requests.Enqueue(name);
        var response = await request();
        await Gate(name + " answered");
        return response;
    }
}
