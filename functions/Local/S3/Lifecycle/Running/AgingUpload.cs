namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>An upload in progress, as lifecycle rules look at it.</summary>
internal sealed record AgingUpload(string Id, long BucketId, string Key, DateTimeOffset Begun);
