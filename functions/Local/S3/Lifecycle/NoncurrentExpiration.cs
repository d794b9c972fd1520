namespace OnPut.Local.S3.Lifecycle;

/// <summary>The end of versions that others have replaced.</summary>
/// <param name="Days">Days from the making of the version that replaced it.</param>
/// <param name="NewerVersions">How many newer noncurrent versions there must be, 1 to 100; null for none.</param>
public sealed record NoncurrentExpiration(int Days, int? NewerVersions);
