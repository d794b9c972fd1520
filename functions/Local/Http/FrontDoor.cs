using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using OnPut.Local.Http.Payload;
using OnPut.Local.Http.Signing;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace OnPut.Local.Http;

/// <summary>
/// The one port of the local cloud: tells S3, SNS and SQS apart, checks signatures, and hands each request to its service
/// or its refusal to that service's error form. Paths under <c>/_onput/</c>, <c>/_runtime/</c> and Lambda's
/// <c>/2015-03-31/</c> go on to what is mapped after it.
/// </summary>
public sealed partial class FrontDoor(
    IServiceEndpoint s3, IServiceEndpoint sns, IServiceEndpoint sqs, AccessKeys keys, TimeProvider time, ILogger<FrontDoor> logger)
{
    readonly Admission _admission = new(keys, time);

    /// <summary>Limits as S3 has them: bodies of any size at any pace, long presigned URLs, HTTP/1.1, headers in UTF-8.</summary>
    public static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        options.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http1);
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.MaxRequestLineSize = 32 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 64 * 1024;
    }

    /// <summary>Puts the door before everything that <paramref name="app"/> gets mapped later.</summary>
    public void Map(IApplicationBuilder app) => app.Use(ServeAsync);

    async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        if (!await TryServeAsync(context)) await next(context);
    }

    async Task<bool> TryServeAsync(HttpContext context)
    {
        var endpoint = s3;
        try
        {
            var rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            var target = RequestTarget.Parse(rawTarget, context.Request.Headers.Host.ToString());
            if (ServiceRecognition.IsOwn(target)) return false;
            context.Features.Set(target);
            var query = new QueryParameters(target.Query);
            var signature = SignatureVerifier.Read(context.Request, query);
            var service = await ServiceRecognition.RecogniseAsync(context.Request, target, query, signature, context.RequestAborted);
            if (service == AwsService.Elsewhere) return false;
            endpoint = service switch { AwsService.Sns => sns, AwsService.Sqs => sqs, _ => s3 };
            await endpoint.HandleAsync(context, await _admission.AdmitAsync(context, target, query, signature, service));
        }
        catch (ServiceException refusal) when (!context.Response.HasStarted)
        {
            await endpoint.RejectAsync(context, refusal.Error);
        }
        catch (BadHttpRequestException) when (!context.Response.HasStarted)
        {
            await endpoint.RejectAsync(context, PayloadErrors.Incomplete().Error);
        }
        catch (ConnectionResetException)
        {
            // The client is gone in the middle of its request: there is nobody to answer, and nothing to warn of.
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(logger, failure, context.Request.Method, context.Request.Path);
            await endpoint.RejectAsync(
                context, new ServiceError(500, "InternalError", "We encountered an internal error. Please try again."));
        }
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    static partial void LogFailure(ILogger logger, Exception failure, string method, string path);
}
