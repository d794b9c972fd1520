using System.Text.Json;

namespace OnPut.Local.Lambda.EventSources;

/// <summary>Which messages of a batch failed (AWS: "Implementing partial batch responses").</summary>
static class BatchAnswer
{
    /// <param name="messageIds">The messages of the batch.</param>
    /// <param name="reportsItemFailures">Whether the mapping reads the answer at all.</param>
    /// <returns>The ids of the messages that failed; all of them where the answer cannot be understood.</returns>
    public static IReadOnlySet<string> Failures(InvocationResult result, IReadOnlyList<string> messageIds, bool reportsItemFailures)
    {
        var all = messageIds.ToHashSet(StringComparer.Ordinal);
        if (!result.Succeeded)
            return all;
        if (!reportsItemFailures || result.Payload.IsEmpty)
            return new HashSet<string>();
        try
        {
            using var answer = JsonDocument.Parse(result.Payload);
            return Failures(answer.RootElement, all) ?? all;
        }
        catch (JsonException)
        {
            return all;
        }
    }

    /// <returns>Null where the answer names what is no message of the batch.</returns>
    static HashSet<string>? Failures(JsonElement answer, HashSet<string> all)
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("batchItemFailures", out var items) || items.ValueKind == JsonValueKind.Null)
            return failed;
        if (items.ValueKind != JsonValueKind.Array)
            return null;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("itemIdentifier", out var id)
                || id.ValueKind != JsonValueKind.String || !all.Contains(id.GetString()!))
                return null;
            failed.Add(id.GetString()!);
        }
        return failed;
    }
}
