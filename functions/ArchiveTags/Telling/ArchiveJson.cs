using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.ArchiveTags.Telling;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ArchiveNote))]
[JsonSerializable(typeof(TagDetail))]
[JsonSerializable(typeof(LifeDetail))]
sealed partial class ArchiveJson : JsonSerializerContext;
