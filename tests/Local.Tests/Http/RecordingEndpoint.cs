using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;

namespace OnPut.Local.Tests.Http;

/// <summary>Reads every request to its end, remembers it, and answers 200; refusals become S3's error document.</summary>
sealed class RecordingEndpoint(string service) : IServiceEndpoint
{
    public ConcurrentQueue<Recorded> Requests { get; } = [];

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        var target = RequestTarget.Of(context);
        var payload = RequestPayload.Of(context);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[64 * 1024];
        long read = 0;
        while (await context.Request.Body.ReadAsync(block, context.RequestAborted) is > 0 and var count)
        {
            hash.AppendData(block, 0, count);
            read += count;
        }
        Requests.Enqueue(new Recorded(
            service, context.Request.Method, target.Bucket, target.Key, caller.AccessKeyId, payload.Length, read,
            Convert.ToHexStringLower(hash.GetHashAndReset()), context.Request.Headers.ContentEncoding, payload.Trailers));
        context.Response.Headers.ETag = "\"0\"";
    }

    public async Task RejectAsync(HttpContext context, ServiceError error)
    {
        context.Response.StatusCode = error.StatusCode;
        context.Response.ContentType = "application/xml";
        context.Response.Headers["x-test-service"] = service;
        var document = new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message),
            error.Details.Select(detail => new XElement(detail.Key, detail.Value)));
        await context.Response.WriteAsync(document.ToString());
    }
}
