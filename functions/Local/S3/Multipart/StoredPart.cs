using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Multipart;

/// <summary>A part that was uploaded.</summary>
/// <param name="Number">1 to 10,000, gaps allowed.</param>
/// <param name="ETag">Its MD5 in hex, without quotes.</param>
/// <param name="Checksum">Base64, by the upload's algorithm.</param>
internal sealed record StoredPart(int Number, string ETag, string Checksum, DateTimeOffset Modified, Content Content);
