namespace OnPut.Local.S3.Lifecycle;

/// <summary>The end of current versions. One of the three is there.</summary>
/// <param name="Days">Days from the version's making.</param>
/// <param name="Date">From this midnight UTC on, whatever the age.</param>
/// <param name="ExpiredObjectDeleteMarker">Whether delete markers go that are all that is left of their key, and nothing else.</param>
public sealed record LifecycleExpiration(int? Days, DateTimeOffset? Date, bool? ExpiredObjectDeleteMarker);
