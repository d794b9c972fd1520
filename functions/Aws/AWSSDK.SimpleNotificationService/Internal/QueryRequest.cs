using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>A request in the protocol AWS Query: a form of dotted names.</summary>
static class QueryRequest
{
    public static DefaultRequest Create(AmazonWebServiceRequest request, string action)
    {
        var query = new DefaultRequest(request, "Amazon.SimpleNotificationService");
        query.Parameters["Action"] = action;
        query.Parameters["Version"] = "2010-03-31";
        return query;
    }

    public static void Set(this IRequest query, string name, string? value)
    {
        if (value is not null)
            query.Parameters[name] = value;
    }

    public static void SetAttributes(this IRequest query, string prefix, Dictionary<string, MessageAttributeValue>? attributes)
    {
        var number = 0;
        foreach (var (name, value) in attributes ?? [])
        {
            var entry = string.Create(CultureInfo.InvariantCulture, $"{prefix}MessageAttributes.entry.{++number}.");
            query.Set(entry + "Name", name);
            query.Set(entry + "Value.DataType", value.DataType);
            query.Set(entry + "Value.StringValue", value.StringValue);
            query.Set(entry + "Value.BinaryValue", value.BinaryValue is { } binary ? Convert.ToBase64String(binary.ToArray()) : null);
        }
    }
}
