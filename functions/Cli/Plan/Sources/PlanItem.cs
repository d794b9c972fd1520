using OnPut.Archiving;

namespace OnPut.Cli.Plan.Sources;

/// <summary>An object, or a version of it, on its way through the plan.</summary>
/// <param name="Candidate">What is known of it.</param>
/// <param name="VersionId">Null where it is the current one, or nobody tells.</param>
/// <param name="NoncurrentSince">When another version or a delete marker took its place; null where it is current, or nobody tells.</param>
/// <param name="IsHeld">True where a legal hold keeps it as it is.</param>
readonly record struct PlanItem(
    ArchiveCandidate Candidate, string? VersionId = null, DateTimeOffset? NoncurrentSince = null, bool IsHeld = false)
{
    /// <summary>From when on S3 counts the days of a lifecycle rule; null where nobody tells.</summary>
    public DateTimeOffset? CountedFrom => Candidate.IsNoncurrent ? NoncurrentSince : Candidate.LastModified;
}
