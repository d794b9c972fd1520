using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnPut.Cli.Invoke;

/// <summary>What <c>onput invoke --json</c> prints.</summary>
/// <param name="Function">The logical id.</param>
/// <param name="RequestId">As in the log.</param>
/// <param name="DurationMs">Of the invocation.</param>
/// <param name="InitMs">Of the process's start.</param>
/// <param name="MemoryMb">The process's peak.</param>
/// <param name="Answer">What the function returned; left out where it failed.</param>
/// <param name="Error">What it reported instead, with <c>errorType</c> and <c>errorMessage</c>.</param>
/// <param name="Log">Every line.</param>
sealed record InvokeReport(
    string? Function, string RequestId, double? DurationMs, double? InitMs, int? MemoryMb,
    JsonElement? Answer, JsonElement? Error, IReadOnlyList<string> Log);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InvokeReport))]
sealed partial class InvokeJson : JsonSerializerContext;
