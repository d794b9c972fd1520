namespace OnPut.Thumbnails.Imaging;

/// <summary>One finished thumbnail.</summary>
/// <param name="Preset">What it was made for: gives the name, the content type and the extension.</param>
/// <param name="Size">What it measures; at most the preset's box.</param>
/// <param name="Bytes">The whole file.</param>
internal sealed record Rendition(Preset Preset, PixelSize Size, ReadOnlyMemory<byte> Bytes)
{
    public string ContentType => Preset.Format.ContentType;

    public string Extension => Preset.Format.Extension;
}
