namespace OnPut.Local.Offline;

/// <summary>A current object in a data folder.</summary>
/// <param name="ETag">Without quotes.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredObject(string Bucket, string Key, string ETag, long Size);
