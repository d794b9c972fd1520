using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What was decided about an object, and why: the member <c>archive</c> of its document, and the detail of logs and notices.</summary>
/// <param name="Decision">One of <see cref="DecisionName"/>.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="Tag">The value of its archive tag; null where it has none.</param>
/// <param name="Rule">The name of the rule that matched; null where none did.</param>
/// <param name="SavesUsd">What archiving saves in the object's expected life, US dollars; negative where it costs. Null where nobody reckoned.</param>
sealed record ArchiveNote(string Decision, string Why, string? Tag = null, string? Rule = null, decimal? SavesUsd = null)
{
    public JsonNode ToNode() => JsonSerializer.SerializeToNode(this, ArchiveJson.Default.ArchiveNote)!;
}
