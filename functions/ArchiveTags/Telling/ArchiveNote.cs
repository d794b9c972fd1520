using System.Text.Json;
using System.Text.Json.Nodes;
using OnPut.Archiving;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What was decided about an object, and why: the member <c>archive</c> of its document, and the detail of logs and notices.</summary>
/// <param name="Decision">One of <see cref="DecisionName"/>.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="Tag">The value of its archive tag; null where it has none.</param>
/// <param name="Rule">The name of the rule that matched; null where none did.</param>
/// <param name="SavesUsd">What archiving saves in the object's expected life, US dollars; negative where it costs. Null where nobody reckoned.</param>
/// <param name="SavesUsdAYear">What each year in the archive saves, without what it costs to bring it there.</param>
sealed record ArchiveNote(
    string Decision, string Why, string? Tag = null, string? Rule = null, decimal? SavesUsd = null, decimal? SavesUsdAYear = null)
{
    /// <summary>Of a dollar, after its point: a month of one tag has six.</summary>
    const int Digits = 9;

    public static ArchiveNote Of(Verdict verdict, string? tag) => new(
        DecisionName.Of(verdict.Kind), verdict.Why, tag, verdict.Rule?.Name, Rounded(verdict.Costs?.Saving),
        Rounded((verdict.Costs?.MonthlyBefore - verdict.Costs?.MonthlyAfter) * 12));

    public JsonNode ToNode() => JsonSerializer.SerializeToNode(this, ArchiveJson.Default.ArchiveNote)!;

    static decimal? Rounded(decimal? dollars) => dollars is { } sum ? Math.Round(sum, Digits) : null;
}
