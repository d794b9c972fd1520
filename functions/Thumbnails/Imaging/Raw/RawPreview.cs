namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>A JPEG within a camera's file.</summary>
/// <param name="Size">As its own header has it.</param>
/// <param name="HasExif">It carries EXIF of its own, and thereby the word on its orientation.</param>
internal sealed record RawPreview(long Offset, long Length, PixelSize Size, bool HasExif);
