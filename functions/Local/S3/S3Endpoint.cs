using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Routing;
using OnPut.Local.S3.Xml;

namespace OnPut.Local.S3;

/// <summary>S3's REST API: finds the operation that a request asks for, and renders what it refuses.</summary>
internal sealed class S3Endpoint(RouteTable routes) : IServiceEndpoint
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        var ids = Identify(context);
        if (caller.AccessKeyId is null) throw S3Errors.AccessDenied();
        var request = new S3Request(context, caller, ids);
        await routes.Find(request).AnswerAsync(request);
    }

    public Task RejectAsync(HttpContext context, ServiceError error) =>
        context.Response.WriteErrorAsync(error, Identify(context), context.Request.Path);

    /// <summary>Every answer names its request, whether it got as far as an operation or not.</summary>
    static RequestIds Identify(HttpContext context)
    {
        if (context.Features.Get<RequestIds>() is { } known) return known;
        var ids = RequestIds.New();
        context.Features.Set(ids);
        context.Response.Headers.Server = "AmazonS3";
        context.Response.Headers["x-amz-request-id"] = ids.RequestId;
        context.Response.Headers["x-amz-id-2"] = ids.HostId;
        return ids;
    }
}
