using System.Text;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;

namespace OnPut.Events;

/// <summary>
/// Reads a Lambda payload of any route an S3 event can take: S3 directly, through SNS, through SQS, through SNS and SQS
/// (raw or wrapped), through EventBridge (and SQS or SNS behind it), S3 Batch Operations 1.0 and 2.0, and what functions of OnPut
/// announce of objects (through SNS, SQS).
/// </summary>
public static class EventReader
{
    const string Expected =
        "expected S3 records, SNS or SQS records around them, an EventBridge event of aws.s3, an S3 Batch Operations request, "
        + "or a notice of OnPut";

    /// <param name="payload">UTF-8 JSON, at most Lambda's 6 MiB.</param>
    /// <exception cref="UnreadableEventException">The payload as a whole has none of the known shapes. A single unreadable
    /// message in a readable payload is reported by its <see cref="Delivery.Problem"/> instead.</exception>
    public static EventBatch Read(ReadOnlyMemory<byte> payload) => ShapeSniffer.Sniff(payload.Span) switch
    {
        EventShape.SqsRecords => new(new Acknowledgement.ByMessage(), [.. ReadMessages(payload)]),
        EventShape.BatchOperations => BatchOperationsRequest.Read(payload.Span),
        EventShape.SnsRecords => new(new Acknowledgement.Whole(), [.. ReadNotifications(payload)]),
        var shape => new(new Acknowledgement.Whole(), [new(null, ReadBody(payload, shape, isInner: false))]),
    };

    static IEnumerable<Delivery> ReadMessages(ReadOnlyMemory<byte> payload) =>
        from message in EventJson.Read<SQSEvent>(payload).Records
        select ReadDelivery(message.MessageId, message.Body);

    static IEnumerable<Delivery> ReadNotifications(ReadOnlyMemory<byte> payload) =>
        from record in EventJson.Read<SNSEvent>(payload).Records
        select ReadDelivery(null, record.Sns?.Message);

    static Delivery ReadDelivery(string? id, string? body)
    {
        try
        {
            return new(id, ReadBody(body, isInner: false));
        }
        catch (UnreadableEventException problem)
        {
            return new(id, [], problem);
        }
    }

    static IReadOnlyList<ObjectEvent> ReadBody(string? body, bool isInner)
    {
        var utf8 = Encoding.UTF8.GetBytes(body ?? "");
        return ReadBody(utf8, ShapeSniffer.Sniff(utf8), isInner);
    }

    static IReadOnlyList<ObjectEvent> ReadBody(ReadOnlyMemory<byte> json, EventShape shape, bool isInner) => shape switch
    {
        EventShape.S3Records => S3Records.Read(json),
        EventShape.EventBridge => [EventBridgeEvent.Read(json.Span)],
        EventShape.Notice => [NoticeEvent.Read(json.Span)],
        EventShape.TestEvent or EventShape.NoRecords => [],
        // An envelope within an envelope is nothing AWS sends: without the check a hostile message could nest without end.
        EventShape.SnsEnvelope when !isInner => ReadBody(SnsEnvelope.ReadMessage(json.Span), isInner: true),
        EventShape.NotJson => throw new UnreadableEventException($"The event is not JSON; {Expected}. It starts with: {Start(json.Span)}"),
        _ => throw new UnreadableEventException($"The event has an unknown shape; {Expected}. It starts with: {Start(json.Span)}"),
    };

    static string Start(ReadOnlySpan<byte> text) =>
        text.Length == 0 ? "(nothing)" : Encoding.UTF8.GetString(text[..Math.Min(text.Length, 120)]);
}
