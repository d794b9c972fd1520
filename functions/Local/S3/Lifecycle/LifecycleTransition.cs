namespace OnPut.Local.S3.Lifecycle;

/// <summary>The move of current versions into another storage class, after days or from a date on.</summary>
/// <param name="Days">Days from the version's making.</param>
/// <param name="Date">From this midnight UTC on, whatever the age.</param>
public sealed record LifecycleTransition(int? Days, DateTimeOffset? Date, string StorageClass);
