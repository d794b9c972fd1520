using System.Text.Json.Serialization;
using Amazon.Lambda.SNSEvents;

namespace OnPut.Events;

[JsonSerializable(typeof(SNSEvent))]
sealed partial class SnsEventContext : JsonSerializerContext;
