using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace OnPut.Local.Lambda.Runtime;

/// <summary>
/// The Lambda Runtime API (AWS: "Using the Lambda runtime API for custom runtimes"), one path a process:
/// <c>AWS_LAMBDA_RUNTIME_API</c> is <c>host:port/_runtime/id</c>.
/// </summary>
sealed class RuntimeApi(RuntimeSessions sessions)
{
    const string Prefix = "/_runtime/{session}/2018-06-01/runtime";

    /// <summary>What a process finds in <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public static string AddressOf(Uri endpoint, string sessionId) => $"{endpoint.Authority}/_runtime/{sessionId}";

    /// <summary>Limits that events and answers need where nothing else is served.</summary>
    public static void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = null;
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Prefix + "/invocation/next", context => WithSession(context, NextAsync));
        routes.MapPost(Prefix + "/invocation/{id}/response", context => WithSession(context, ResponseAsync));
        routes.MapPost(Prefix + "/invocation/{id}/error", context => WithSession(context, ErrorAsync));
        routes.MapPost(Prefix + "/init/error", context => WithSession(context, InitErrorAsync));
    }

    Task WithSession(HttpContext context, Func<HttpContext, RuntimeSession, Task> handle) =>
        sessions.Find((string)context.GetRouteValue("session")!) is { } session
            ? handle(context, session)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "InvalidSession", "This process belongs to no running local cloud; end it");

    static async Task NextAsync(HttpContext context, RuntimeSession session)
    {
        if (await session.NextAsync(context.RequestAborted) is not { } invocation)
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "SessionClosed", "The function is being stopped");
            return;
        }
        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = session.FunctionArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        if (invocation.ClientContext is { } clientContext)
            headers["Lambda-Runtime-Client-Context"] = clientContext;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = invocation.Payload.Length;
        await context.Response.Body.WriteAsync(invocation.Payload, context.RequestAborted);
    }

    static async Task ResponseAsync(HttpContext context, RuntimeSession session)
    {
        var requestId = (string)context.GetRouteValue("id")!;
        if (!session.IsWorkingOn(requestId))
        {
            await RefuseUnknownAsync(context);
            return;
        }
        if (await BoundedBody.ReadAsync(context.Request, PayloadLimits.Response, context.RequestAborted) is not { } answer)
        {
            var message = $"Response payload size exceeded maximum allowed payload size ({PayloadLimits.Response} bytes).";
            session.Answer(requestId, InvocationOutcome.Failed(FunctionError.Of("Function.ResponseSizeTooLarge", message)));
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", message);
            return;
        }
        await AnswerAsync(context, session, requestId, new InvocationOutcome(answer, null));
    }

    static async Task ErrorAsync(HttpContext context, RuntimeSession session) =>
        await AnswerAsync(context, session, (string)context.GetRouteValue("id")!, InvocationOutcome.Failed(await ReadErrorAsync(context)));

    static async Task InitErrorAsync(HttpContext context, RuntimeSession session)
    {
        session.FailInitialization(await ReadErrorAsync(context));
        await AcceptAsync(context);
    }

    static Task AnswerAsync(HttpContext context, RuntimeSession session, string requestId, InvocationOutcome outcome) =>
        session.Answer(requestId, outcome) ? AcceptAsync(context) : RefuseUnknownAsync(context);

    static async Task<FunctionError> ReadErrorAsync(HttpContext context)
    {
        var body = await BoundedBody.ReadAsync(context.Request, PayloadLimits.Response, context.RequestAborted);
        return FunctionError.Read(context.Request.Headers["Lambda-Runtime-Function-Error-Type"], body ?? default);
    }

    static Task AcceptAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status202Accepted, """{"status":"OK"}"""u8.ToArray());

    static Task RefuseUnknownAsync(HttpContext context) =>
        RefuseAsync(context, StatusCodes.Status400BadRequest, "InvalidRequestID", "Invalid request ID");

    static Task RefuseAsync(HttpContext context, int status, string type, string message) =>
        WriteAsync(context, status, FunctionError.Of(type, message).Payload);

    static async Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }
}
