using System.Text.Json.Serialization;
using Amazon.Lambda.S3Events;

namespace OnPut.Events;

[JsonSerializable(typeof(S3Event))]
sealed partial class S3EventContext : JsonSerializerContext;
