using System.Text;

namespace OnPut.Local.Messaging;

/// <summary>Bytes of a message as SQS and SNS count them: body, and names, types and values of the attributes.</summary>
static class MessageSize
{
    public static long Of(string body, IReadOnlyDictionary<string, MessageAttribute>? attributes)
    {
        long size = Encoding.UTF8.GetByteCount(body);
        foreach (var (name, attribute) in attributes ?? new Dictionary<string, MessageAttribute>())
            size += Encoding.UTF8.GetByteCount(name) + Encoding.UTF8.GetByteCount(attribute.DataType)
                + (attribute.BinaryValue?.Length ?? Encoding.UTF8.GetByteCount(attribute.StringValue ?? ""));
        return size;
    }
}
