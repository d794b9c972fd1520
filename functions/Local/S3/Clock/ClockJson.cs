using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.Local.S3.Clock;

/// <summary>The JSON of <c>/_onput/clock</c>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ClockAnswer))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockRefusal))]
public sealed partial class ClockJson : JsonSerializerContext;
