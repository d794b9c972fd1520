namespace OnPut.Objects;

/// <summary>The object is no longer the one that was looked at: it was replaced or removed. Look again.</summary>
public sealed class SourceChangedException(string bucket, string key)
    : Exception($"s3://{bucket}/{key} changed while it was read.");
