namespace OnPut.Thumbnails.Imaging;

/// <summary>One finished thumbnail.</summary>
/// <param name="Preset">What it was made for.</param>
/// <param name="Format">What it was written as: the preset's, or PNG where the preset leaves that open.</param>
/// <param name="Size">What it measures; at most the preset's box.</param>
/// <param name="Frames">1 of a still picture. Less than its source has where an animation was not kept, or not whole.</param>
/// <param name="Bytes">The whole file.</param>
internal sealed record Rendition(Preset Preset, OutputFormat Format, PixelSize Size, int Frames, ReadOnlyMemory<byte> Bytes)
{
    public string ContentType => Format.ContentType;

    public string Extension => Format.Extension;
}
