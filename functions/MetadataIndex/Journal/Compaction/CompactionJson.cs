using System.Text.Json.Serialization;

namespace OnPut.MetadataIndex.Journal.Compaction;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CompactionResult))]
public sealed partial class CompactionJson : JsonSerializerContext;
