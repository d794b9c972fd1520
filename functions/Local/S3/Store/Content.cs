namespace OnPut.Local.S3.Store;

/// <summary>A run of bytes as it is kept: in a file, or, when small, in the catalogue itself.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="File">The id of the file; null for bytes in the catalogue.</param>
/// <param name="Bytes">The bytes; null for a file.</param>
internal sealed record Content(long Size, string? File, byte[]? Bytes);
