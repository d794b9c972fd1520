namespace OnPut.MetadataIndex.Facts;

/// <summary>How a picture is stored.</summary>
internal sealed record PictureFacts
{
    /// <summary>Pixels, as stored.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, as stored.</summary>
    public int? Height { get; init; }

    /// <summary>EXIF orientation, 1 to 8.</summary>
    public int? Orientation { get; init; }

    /// <summary>Frames of an animation or pages.</summary>
    public int? Frames { get; init; }

    /// <summary><c>RGB</c>, <c>Grey</c>, <c>CMYK</c>, <c>YCbCr</c>, <c>Lab</c>, <c>Palette</c> …</summary>
    public string? ColourSpace { get; init; }

    /// <summary>The name in the embedded ICC profile.</summary>
    public string? ColourProfile { get; init; }

    public bool? HasAlpha { get; init; }

    /// <summary>Bits a channel.</summary>
    public int? BitsPerChannel { get; init; }

    /// <summary>Of SVG, as written: <c>0 0 24 24</c>.</summary>
    public string? ViewBox { get; init; }
}
