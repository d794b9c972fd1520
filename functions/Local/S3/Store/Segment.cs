namespace OnPut.Local.S3.Store;

/// <summary>One piece of an object: all of it, or one part of a multipart upload.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Checksum">Base64 of this piece's own checksum; null where the object is not multipart.</param>
internal sealed record Segment(int Number, Content Content, string? Checksum);
