namespace OnPut.Local.S3.Lifecycle;

/// <summary>The move of versions that others have replaced into another storage class.</summary>
/// <param name="Days">Days from the making of the version that replaced it.</param>
/// <param name="NewerVersions">How many newer noncurrent versions there must be, 1 to 100; null for none.</param>
public sealed record NoncurrentTransition(int Days, int? NewerVersions, string StorageClass);
