using System.Text;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;
using OnPut.Local.Http.Payload;
using OnPut.Local.Messaging.Protocol;
using OnPut.Local.Messaging.Sns;

namespace OnPut.Local.Messaging;

/// <summary>SNS over HTTP: the AWS Query protocol, which every client speaks.</summary>
public sealed class SnsEndpoint(Topics topics) : IServiceEndpoint
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        var body = await BufferedBody.ReadAsync(context.Request, context.RequestAborted);
        var query = body.Length > 0 ? Encoding.UTF8.GetString(body.Span) : RequestTarget.Of(context).Query;
        var call = new SnsCall(QueryTree.Parse(new QueryParameters(query)), topics, context.RequestAborted);
        var operation = call.Required("Action");
        await XmlAnswer.WriteResultAsync(context, SnsCall.Xml, operation, await SnsOperations.RunAsync(operation, call));
    }

    public Task RejectAsync(HttpContext context, ServiceError error) => XmlAnswer.WriteErrorAsync(
        context, SnsCall.Xml, error, error.Code == "InvalidAccessKeyId" ? "InvalidClientTokenId" : error.Code);
}
