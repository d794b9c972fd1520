using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.Http.Payload;
using OnPut.Local.Messaging.Protocol;
using OnPut.Local.Messaging.Sqs;

namespace OnPut.Local.Messaging;

/// <summary>SQS over HTTP: AWS JSON 1.0, as SDKs speak it today, and AWS Query, as older ones do.</summary>
public sealed class SqsEndpoint(Queues queues) : IServiceEndpoint
{
    const string TargetHeader = "X-Amz-Target";
    const string TargetPrefix = "AmazonSQS.";
    const string JsonType = "application/x-amz-json-1.0";

    static readonly XNamespace Xml = "http://queue.amazonaws.com/doc/2012-11-05/";
    static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false };
    static readonly JsonWriterOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        var body = await BufferedBody.ReadAsync(context.Request, context.RequestAborted);
        if (IsJson(context))
        {
            var operation = context.Request.Headers[TargetHeader].ToString()[TargetPrefix.Length..];
            await WriteJsonAsync(context, await SqsOperations.RunAsync(operation, Call(context, ParseJson(body))));
        }
        else
        {
            var query = body.Length > 0 ? Encoding.UTF8.GetString(body.Span) : RequestTarget.Of(context).Query;
            var input = SqsQueryShapes.ToJson(QueryTree.Parse(new QueryParameters(query)));
            var operation = SqsCall.Text(input, "Action") ?? throw SqsErrors.Missing("Action");
            // Older clients call the queue's own URL.
            if (input["QueueUrl"] is null && RequestTarget.Of(context) is { Path.Length: > 1 } target) input["QueueUrl"] = target.Path;
            var result = await SqsOperations.RunAsync(operation, Call(context, input));
            await XmlAnswer.WriteResultAsync(context, Xml, operation, SqsQueryShapes.ToXml(Xml, operation, result));
        }
    }

    public Task RejectAsync(HttpContext context, ServiceError error)
    {
        var code = SqsErrorCodes.InQuery(error.Code);
        if (!IsJson(context)) return XmlAnswer.WriteErrorAsync(context, Xml, error, code);
        context.Response.StatusCode = error.StatusCode;
        context.Response.Headers["x-amzn-query-error"] = $"{code};{(error.StatusCode < 500 ? "Sender" : "Receiver")}";
        return WriteJsonAsync(context, new JsonObject { ["__type"] = "com.amazonaws.sqs#" + error.Code, ["message"] = error.Message });
    }

    static bool IsJson(HttpContext context) =>
        context.Request.Headers[TargetHeader].ToString().StartsWith(TargetPrefix, StringComparison.Ordinal);

    SqsCall Call(HttpContext context, JsonObject input) => new(
        input, queues, $"{context.Request.Scheme}://{context.Request.Headers.Host}/{LocalAccount.Id}/", context.RequestAborted);

    static JsonObject ParseJson(ReadOnlyMemory<byte> body)
    {
        try
        {
            if (body.Length == 0) return [];
            return JsonNode.Parse(body.Span, documentOptions: Strictly) as JsonObject
                ?? throw SqsErrors.Malformed("The request's body must be a JSON object.");
        }
        catch (JsonException failure)
        {
            throw SqsErrors.Malformed($"The request's body is no JSON: {failure.Message}");
        }
    }

    static async Task WriteJsonAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = JsonType;
        context.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, Plainly);
        answer.WriteTo(writer);
        await writer.FlushAsync(context.RequestAborted);
    }
}
