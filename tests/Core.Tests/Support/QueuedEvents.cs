using System.Text;
using System.Text.Json;

namespace OnPut.Core.Tests.Support;

/// <summary>SQS payloads with a message an event: <c>m0</c>, <c>m1</c> and so on.</summary>
public static class QueuedEvents
{
    /// <summary>Uploads into the bucket <c>source</c>.</summary>
    public static byte[] Puts(params string[] keys) => Of([.. keys.Select(key => ("ObjectCreated:Put", "source", key))]);

    public static byte[] Of(params (string Name, string Bucket, string Key)[] events)
    {
        var messages = events.Select((item, index) =>
            $$"""{"messageId":"m{{index}}","eventSource":"aws:sqs","body":"{{JsonEncodedText.Encode(Record(item.Name, item.Bucket, item.Key))}}"}""");
        return Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', messages)}}]}""");
    }

    static string Record(string name, string bucket, string key) =>
        """{"Records":[{"eventSource":"aws:s3","eventName":"NAME","s3":{"bucket":{"name":"BUCKET"},"object":{"key":"KEY"}}}]}"""
            .Replace("NAME", name, StringComparison.Ordinal)
            .Replace("BUCKET", bucket, StringComparison.Ordinal)
            .Replace("KEY", key, StringComparison.Ordinal);
}
