using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.MetadataIndex.Records;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true,
    // A file may claim a picture that was exposed for 0/0 seconds.
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(SecondsConverter), typeof(TakenAtConverter)])]
[JsonSerializable(typeof(MetadataDocument))]
sealed partial class DocumentJson : JsonSerializerContext;
