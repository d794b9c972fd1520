using System.Text.Json;
using Amazon.Lambda.Core;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;

namespace OnPut.Events;

/// <summary>AWS's event types by AWS's own serializer; every failure becomes one <see cref="UnreadableEventException"/>.</summary>
static class EventJson
{
    static readonly SourceGeneratorLambdaJsonSerializer<S3EventContext> S3 = new();
    static readonly SourceGeneratorLambdaJsonSerializer<SqsEventContext> Sqs = new();
    static readonly SourceGeneratorLambdaJsonSerializer<SnsEventContext> Sns = new();

    public static T Read<T>(ReadOnlyMemory<byte> json)
    {
        ILambdaSerializer serializer = typeof(T) == typeof(S3Event) ? S3 : typeof(T) == typeof(SQSEvent) ? Sqs : Sns;
        try
        {
            using var stream = new MemoryStream(json.ToArray(), writable: false);
            return serializer.Deserialize<T>(stream) ?? throw new UnreadableEventException("The event is null.");
        }
        catch (Exception failure) when (failure is JsonSerializerException or JsonException)
        {
            throw new UnreadableEventException($"The event is no {typeof(T).Name}: {failure.Message}", failure);
        }
    }

    public static void Write(SQSBatchResponse response, Stream stream) => Sqs.Serialize(response, stream);
}
