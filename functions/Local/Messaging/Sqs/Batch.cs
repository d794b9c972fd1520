using System.Text.Json.Nodes;
using OnPut.Local.Http;
using OnPut.Local.Messaging.Protocol;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>What the three batch operations have in common: up to ten entries, each of which succeeds or fails alone.</summary>
static class Batch
{
    const int MostEntries = 10;

    /// <exception cref="ServiceException">The batch as a whole is refused.</exception>
    public static List<JsonObject> Entries(SqsCall call)
    {
        var entries = (call.Input["Entries"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (entries.Count == 0) throw SqsErrors.Batch("EmptyBatchRequest", "There should be at least one entry in the request.");
        if (entries.Count > MostEntries)
            throw SqsErrors.Batch(
                "TooManyEntriesInBatchRequest", $"Maximum number of entries per request are {MostEntries}. You have sent {entries.Count}.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in entries.Select(IdOf))
        {
            if (!BatchEntryId.IsValid(id))
                throw SqsErrors.Batch(
                    "InvalidBatchEntryId",
                    "A batch entry id can only contain alphanumeric characters, hyphens and underscores. " +
                    "It can be at most 80 letters long.");
            if (!ids.Add(id)) throw SqsErrors.Batch("BatchEntryIdsNotDistinct", $"Id {id} repeated.");
        }
        return entries;
    }

    /// <summary>Runs each entry and sorts what came of it.</summary>
    public static async Task<JsonObject> RunAsync(IReadOnlyList<JsonObject> entries, Func<JsonObject, Task<JsonObject>> run)
    {
        var successful = new JsonArray();
        var failed = new JsonArray();
        foreach (var entry in entries)
            try
            {
                var result = await run(entry);
                result["Id"] = IdOf(entry);
                successful.Add(result);
            }
            catch (ServiceException failure)
            {
                failed.Add(new JsonObject
                {
                    ["Id"] = IdOf(entry),
                    ["SenderFault"] = failure.Error.StatusCode < 500,
                    ["Code"] = failure.Error.Code,
                    ["Message"] = failure.Message,
                });
            }
        return new JsonObject { ["Successful"] = successful, ["Failed"] = failed };
    }

    static string IdOf(JsonObject entry) => SqsCall.Text(entry, "Id") ?? "";
}
