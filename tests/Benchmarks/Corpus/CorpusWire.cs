using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.Benchmarks.Corpus;

/// <summary>What <c>corpus --json</c> prints.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<CorpusEntry>))]
sealed partial class CorpusWire : JsonSerializerContext;
