using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.RenderBench;

/// <summary>What goes over a rendering process's standard input and output: a JSON object a line.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RenderRequest))]
[JsonSerializable(typeof(RenderAnswer))]
internal sealed partial class RenderWire : JsonSerializerContext;
