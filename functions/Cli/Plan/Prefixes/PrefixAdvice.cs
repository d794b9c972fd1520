using OnPut.Archiving;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>One lifecycle rule that does for a whole prefix what a tag on each of its objects would.</summary>
/// <param name="Prefix">Ends with a slash; empty for the whole bucket.</param>
/// <param name="IsNoncurrent">Whether it is about noncurrent versions, or about current ones.</param>
/// <param name="LargerThan">Bytes; what is not larger stays.</param>
/// <param name="Objects">Those that it moves.</param>
/// <param name="Bytes">Theirs.</param>
/// <param name="TaggedObjects">Those of them that would get a tag, since it pays for itself.</param>
/// <param name="SavedInYear">USD, in twelve months.</param>
/// <param name="SavedInYearByTags">What tags would save instead.</param>
/// <param name="SavedInThreeYears">USD, in 36 months.</param>
/// <param name="SavedInThreeYearsByTags">What tags would save instead.</param>
sealed record PrefixAdvice(
    string Bucket, string Prefix, bool IsNoncurrent, ArchiveTier Tier, int AfterDays, long LargerThan, long Objects, long Bytes, long TaggedObjects,
    decimal SavedInYear, decimal SavedInYearByTags, decimal SavedInThreeYears, decimal SavedInThreeYearsByTags)
{
    /// <summary>Of three years.</summary>
    public decimal Gain => SavedInThreeYears - SavedInThreeYearsByTags;
}
