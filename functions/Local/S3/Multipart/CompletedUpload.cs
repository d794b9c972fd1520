namespace OnPut.Local.S3.Multipart;

/// <summary>What an upload became, so that completing it again can be answered as before.</summary>
/// <param name="VersionId">Null where the bucket keeps no versions.</param>
internal sealed record CompletedUpload(string ETag, string? VersionId, string ChecksumAlgorithm, string ChecksumType, string Checksum);
