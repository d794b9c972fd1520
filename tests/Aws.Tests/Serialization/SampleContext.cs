using System.Text.Json.Serialization;
using Amazon.Lambda.S3Events;
using Amazon.Lambda.SQSEvents;

namespace OnPut.Aws.Tests.Serialization;

[JsonSerializable(typeof(S3Event))]
[JsonSerializable(typeof(SQSEvent))]
[JsonSerializable(typeof(SQSBatchResponse))]
[JsonSerializable(typeof(Sample))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
sealed partial class SampleContext : JsonSerializerContext;
