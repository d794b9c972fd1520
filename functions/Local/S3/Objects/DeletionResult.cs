namespace OnPut.Local.S3.Objects;

/// <summary>What a deletion did. To delete what is not there is no error.</summary>
/// <param name="VersionId">The version that was removed, or the marker that was made; null where there are no versions.</param>
/// <param name="IsDeleteMarker">Whether a marker was made or removed.</param>
internal sealed record DeletionResult(string? VersionId, bool IsDeleteMarker);
