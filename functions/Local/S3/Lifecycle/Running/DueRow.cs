namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Something that is to be looked at on a midnight.</summary>
/// <param name="Version">The row of a version; 0 for an upload.</param>
/// <param name="Upload">The id of an upload; empty for a version.</param>
internal readonly record struct DueRow(DateTimeOffset At, long Version, string Upload = "");
