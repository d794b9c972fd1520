using System.Text.Json.Serialization;
using Amazon.Lambda.SQSEvents;

namespace OnPut.Events;

// A context of its own: SQSEvent and SNSEvent each have a type named MessageAttribute, which collide in one.
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(SQSBatchResponse))]
sealed partial class SqsEventContext : JsonSerializerContext;
