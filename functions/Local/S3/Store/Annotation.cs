using OnPut.Local.S3.Checksums;

namespace OnPut.Local.S3.Store;

/// <summary>A named text of a version of an object, without the text itself.</summary>
/// <param name="ETag">Without quotes.</param>
/// <param name="Size">Bytes of the text.</param>
internal sealed record Annotation(string Name, string ETag, Checksum Checksum, DateTimeOffset Modified, long Size);
