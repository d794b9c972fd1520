using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using OnPut.Local.Http;

namespace OnPut.Local.Messaging.Protocol;

/// <summary>Answers of the AWS Query protocol.</summary>
static class XmlAnswer
{
    // A carriage return that is not written as an entity would be read back as a line feed.
    static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <param name="context">The request.</param>
    /// <param name="ns">The service's namespace.</param>
    /// <param name="operation">The action that was asked for.</param>
    /// <param name="result">What stands in the result element.</param>
    public static Task WriteResultAsync(HttpContext context, XNamespace ns, string operation, IEnumerable<XElement> result) => WriteAsync(
        context,
        new XElement(
            ns + (operation + "Response"),
            new XElement(ns + (operation + "Result"), result),
            new XElement(ns + "ResponseMetadata", new XElement(ns + "RequestId", RequestId(context)))));

    /// <param name="context">The request.</param>
    /// <param name="ns">The service's namespace.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="code">Its code in this protocol.</param>
    public static Task WriteErrorAsync(HttpContext context, XNamespace ns, ServiceError error, string code)
    {
        context.Response.StatusCode = error.StatusCode;
        return WriteAsync(
            context,
            new XElement(
                ns + "ErrorResponse",
                new XElement(
                    ns + "Error",
                    new XElement(ns + "Type", error.StatusCode < 500 ? "Sender" : "Receiver"),
                    new XElement(ns + "Code", code),
                    new XElement(ns + "Message", error.Message)),
                new XElement(ns + "RequestId", RequestId(context))));
    }

    static async Task WriteAsync(HttpContext context, XElement root)
    {
        context.Response.ContentType = "text/xml";
        await using var writer = XmlWriter.Create(context.Response.Body, Settings);
        await root.SaveAsync(writer, context.RequestAborted);
    }

    static string RequestId(HttpContext context)
    {
        var id = Guid.NewGuid().ToString();
        context.Response.Headers["x-amzn-RequestId"] = id;
        return id;
    }
}
