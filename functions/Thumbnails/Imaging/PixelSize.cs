namespace OnPut.Thumbnails.Imaging;

/// <summary>Width and height in pixels, both at least 1.</summary>
internal readonly record struct PixelSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>The same picture lying on its side.</summary>
    public PixelSize Transposed => new(Height, Width);

    public override string ToString() => $"{Width}x{Height}";
}
