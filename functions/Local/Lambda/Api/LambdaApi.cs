using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnPut.Local.Lambda.Functions;
using OnPut.Local.Lambda.Runtime;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Api;

/// <summary>The part of the Lambda API that clients invoke and find functions with.</summary>
/// <param name="hosts">The functions that run.</param>
/// <param name="enqueue">Takes an asynchronous invocation; completes when it is durable.</param>
sealed class LambdaApi(IReadOnlyList<FunctionHost> hosts, Func<FunctionResource, string, Task<string>> enqueue)
{
    const string Functions = "/2015-03-31/functions";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Functions, context => AnsweredAsync(context, ListAsync));
        routes.MapGet(Functions + "/{name}", context => AnsweredAsync(context, GetAsync));
        routes.MapGet(Functions + "/{name}/configuration", context => AnsweredAsync(context, GetConfigurationAsync));
        routes.MapPost(Functions + "/{name}/invocations", context => AnsweredAsync(context, InvokeAsync));
    }

    static async Task AnsweredAsync(HttpContext context, Func<HttpContext, Task> answer)
    {
        try
        {
            await answer(context);
        }
        catch (LambdaApiException refused)
        {
            context.Response.Headers["X-Amzn-ErrorType"] = refused.Code;
            await WriteAsync(context, refused.Status, new JsonObject { ["Type"] = "User", ["Message"] = refused.Message });
        }
    }

    Task ListAsync(HttpContext context) => WriteAsync(
        context,
        StatusCodes.Status200OK,
        new JsonObject { ["Functions"] = new JsonArray([.. hosts.Select(host => FunctionJson.Configuration(host.Function))]) });

    Task GetAsync(HttpContext context) => WriteAsync(
        context, StatusCodes.Status200OK, new JsonObject { ["Configuration"] = FunctionJson.Configuration(Find(context).Function) });

    Task GetConfigurationAsync(HttpContext context) =>
        WriteAsync(context, StatusCodes.Status200OK, FunctionJson.Configuration(Find(context).Function));

    async Task InvokeAsync(HttpContext context)
    {
        var host = Find(context);
        var type = Header(context, "X-Amz-Invocation-Type") ?? "RequestResponse";
        var payload = await ReadPayloadAsync(context.Request, type == "Event" ? PayloadLimits.AsyncRequest : PayloadLimits.Request);
        switch (type)
        {
            case "RequestResponse":
                // As in Lambda, a client that goes away does not end what it began.
                var request = new InvocationRequest(payload, ClientContext: ClientContext(context));
                await WriteAsync(context, await host.InvokeAsync(request, CancellationToken.None));
                break;
            case "Event":
                context.Response.Headers["X-Amzn-RequestId"] = await enqueue(host.Function, Encoding.UTF8.GetString(payload.Span));
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                break;
            case "DryRun":
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                throw new LambdaApiException(400, "InvalidParameterValueException", $"The invocation type {type} is none of RequestResponse, Event and DryRun");
        }
    }

    static async Task WriteAsync(HttpContext context, InvocationResult result)
    {
        var headers = context.Response.Headers;
        headers["X-Amzn-RequestId"] = result.RequestId;
        headers["X-Amz-Executed-Version"] = "$LATEST";
        if (!result.Succeeded)
            headers["X-Amz-Function-Error"] = "Unhandled";
        if (Header(context, "X-Amz-Log-Type") == "Tail")
            headers["X-Amz-Log-Result"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(result.LogTail));
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = result.Payload.Length;
        await context.Response.Body.WriteAsync(result.Payload, context.RequestAborted);
    }

    /// <summary>By name, by ARN or by the end of one, with or without a version.</summary>
    FunctionHost Find(HttpContext context)
    {
        var asked = (string)context.GetRouteValue("name")!;
        var parts = asked.Split(':');
        var marker = Array.IndexOf(parts, "function");
        var name = marker >= 0 && marker + 1 < parts.Length ? parts[marker + 1] : parts[0];
        return hosts.FirstOrDefault(host => host.Function.Name == name)
            ?? hosts.FirstOrDefault(host => host.Function.LogicalId == name)
            ?? throw new LambdaApiException(404, "ResourceNotFoundException", $"Function not found: {asked}");
    }

    static async Task<ReadOnlyMemory<byte>> ReadPayloadAsync(HttpRequest request, int limit)
    {
        var payload = await BoundedBody.ReadAsync(request, limit, request.HttpContext.RequestAborted)
            ?? throw new LambdaApiException(413, "RequestTooLargeException", $"The payload is larger than {limit} bytes");
        if (payload.IsEmpty)
            return "{}"u8.ToArray();
        try
        {
            JsonDocument.Parse(payload).Dispose();
            return payload;
        }
        catch (JsonException failure)
        {
            throw new LambdaApiException(400, "InvalidRequestContentException", $"Could not parse request body into json: {failure.Message}");
        }
    }

    /// <returns>The client context as JSON in ASCII, as it goes into a header again; null where there is none.</returns>
    static string? ClientContext(HttpContext context)
    {
        if (Header(context, "X-Amz-Client-Context") is not { } encoded)
            return null;
        try
        {
            return JsonNode.Parse(Convert.FromBase64String(encoded))?.ToJsonString();
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw new LambdaApiException(400, "InvalidRequestContentException", "The client context is no JSON in base64");
        }
    }

    static string? Header(HttpContext context, string name) =>
        context.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;

    static Task WriteAsync(HttpContext context, int status, JsonNode json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json.ToJsonString(), context.RequestAborted);
    }
}
