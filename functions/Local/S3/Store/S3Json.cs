using System.Text.Json.Serialization;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Notifications;

namespace OnPut.Local.S3.Store;

/// <summary>The JSON inside the catalogue.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<Tag>))]
[JsonSerializable(typeof(NotificationConfiguration))]
[JsonSerializable(typeof(CompletedUpload))]
[JsonSerializable(typeof(LifecycleConfiguration))]
internal sealed partial class S3Json : JsonSerializerContext;
