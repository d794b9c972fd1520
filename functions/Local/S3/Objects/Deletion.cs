using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Objects;

/// <summary>What to delete.</summary>
/// <param name="VersionId">One version, for good; null for the current object, which a bucket with versions covers with a marker.</param>
internal sealed record Deletion(string Key, string? VersionId, WriteCondition Condition);
