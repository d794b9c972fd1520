using System.Text.Json;

namespace OnPut.Events;

/// <summary>Tells shapes apart in one pass over the top level, without building anything.</summary>
static class ShapeSniffer
{
    public static EventShape Sniff(ReadOnlySpan<byte> json)
    {
        try
        {
            return SniffObject(json);
        }
        catch (JsonException)
        {
            return EventShape.NotJson;
        }
    }

    static EventShape SniffObject(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return EventShape.Unknown;

        var shape = EventShape.Unknown;
        bool isNotification = false, hasMessage = false, isFromS3 = false, hasDetailType = false, isCloudEvent = false, isOurs = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Records"u8))
            {
                shape = SniffRecords(ref reader);
                continue;
            }
            if (reader.ValueTextEquals("tasks"u8)) shape = EventShape.BatchOperations;
            hasMessage |= reader.ValueTextEquals("Message"u8);
            isCloudEvent |= reader.ValueTextEquals("specversion"u8);
            hasDetailType |= reader.ValueTextEquals("detail-type"u8);
            var isType = reader.ValueTextEquals("Type"u8);
            var isSource = reader.ValueTextEquals("source"u8);
            var isEvent = reader.ValueTextEquals("Event"u8);
            reader.Read();
            isNotification |= isType && IsText(reader, "Notification"u8);
            isFromS3 |= isSource && IsText(reader, "aws.s3"u8);
            isOurs |= isSource && reader.TokenType == JsonTokenType.String && reader.ValueSpan.StartsWith("urn:onput:"u8);
            if (isEvent && IsText(reader, "s3:TestEvent"u8)) shape = EventShape.TestEvent;
            reader.Skip();
        }
        return shape != EventShape.Unknown ? shape
            : isNotification && hasMessage ? EventShape.SnsEnvelope
            : isCloudEvent && isOurs ? EventShape.Notice
            : hasDetailType && isFromS3 ? EventShape.EventBridge
            : EventShape.Unknown;
    }

    static EventShape SniffRecords(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return EventShape.Unknown;
        }
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            return EventShape.NoRecords;

        var shape = reader.TokenType == JsonTokenType.StartObject ? SniffRecord(ref reader) : EventShape.Unknown;
        while (reader.TokenType != JsonTokenType.EndArray)
        {
            reader.Skip();
            reader.Read();
        }
        return shape;
    }

    static EventShape SniffRecord(ref Utf8JsonReader reader)
    {
        var shape = EventShape.Unknown;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isSource = reader.ValueTextEquals("eventSource"u8) || reader.ValueTextEquals("EventSource"u8);
            reader.Read();
            if (isSource)
                shape = IsText(reader, "aws:s3"u8) ? EventShape.S3Records
                    : IsText(reader, "aws:sqs"u8) ? EventShape.SqsRecords
                    : IsText(reader, "aws:sns"u8) ? EventShape.SnsRecords
                    : shape;
            reader.Skip();
        }
        reader.Read();
        return shape;
    }

    static bool IsText(in Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(text);
}
