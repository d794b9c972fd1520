using NetVips;

namespace OnPut.Benchmarks.Corpus;

/// <summary>How far apart two renditions of one picture are.</summary>
/// <param name="Ours">Its size.</param>
/// <param name="Sharp">Its size.</param>
/// <param name="Mean">Absolute, of every channel on white, 0 to 255; where the sizes differ, with the other's scaled to ours.</param>
sealed record PixelDifference(string Ours, string Sharp, double Mean)
{
    public bool IsSameSize => Ours == Sharp;

    /// <param name="ours">A PNG file.</param>
    /// <param name="sharp">A PNG file.</param>
    public static PixelDifference Between(string ours, string sharp)
    {
        using var first = OnWhite(ours);
        using var opened = OnWhite(sharp);
        using var second = first.Width == opened.Width && first.Height == opened.Height
            ? opened.Copy()
            : opened.ThumbnailImage(first.Width, height: first.Height, size: Enums.Size.Force);
        using var difference = first - second;
        using var distance = difference.Abs();
        return new($"{first.Width}x{first.Height}", $"{opened.Width}x{opened.Height}", distance.Avg());
    }

    static Image OnWhite(string file)
    {
        using var opened = Image.NewFromBuffer(File.ReadAllBytes(file));
        using var coloured = opened.Colourspace(Enums.Interpretation.Srgb);
        using var flat = coloured.HasAlpha() ? coloured.Flatten(background: [255, 255, 255]) : coloured.Copy();
        return flat.Cast(Enums.BandFormat.Uchar).CopyMemory();
    }
}
