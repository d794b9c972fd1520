namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>
/// Who made a picture and what others may do with it, and nothing else that metadata says. Every text is bounded and printable.
/// </summary>
/// <param name="Artist">EXIF Artist.</param>
/// <param name="Copyright">EXIF Copyright; the photographer's and the editor's part with "; " between them.</param>
internal sealed record CopyrightNotice(string? Artist, string? Copyright, XmpRights Xmp)
{
    /// <summary>Nothing of it belongs into EXIF.</summary>
    public bool HasNoExif => Artist is null && Copyright is null;

    public bool IsEmpty => HasNoExif && Xmp.IsEmpty;
}
