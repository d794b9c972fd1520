namespace OnPut.Thumbnails.Imaging;

/// <summary>One rendition that every picture gets.</summary>
/// <param name="Name">1 to 32 of <c>a-z 0-9 -</c>; unique among the presets.</param>
/// <param name="Box">The most it may measure; with <see cref="Fit.Contain"/> what it does measure.</param>
/// <param name="Quality">1 to 100; null for PNG, which is lossless.</param>
/// <param name="Background">Set for <see cref="Fit.Contain"/> and for nothing else; opaque for JPEG.</param>
/// <param name="OrPng">The <c>auto</c> of <c>THUMBNAIL_PRESETS</c>: WebP, or PNG where that is smaller. See <see cref="LineArt"/>.</param>
/// <param name="Animated">An animation stays one. Only with WebP.</param>
internal sealed record Preset(
    string Name, PixelSize Box, Fit Fit, OutputFormat Format, int? Quality, Rgba? Background = null, bool OrPng = false, bool Animated = false)
{
    /// <summary>The preset with every default written out: <c>small:128x128:inside:webp:q80</c>.</summary>
    public override string ToString() => string.Join(':', Words());

    /// <summary>One text for one set of presets, whatever order or shorthand they were given in.</summary>
    public static string Canonical(IEnumerable<Preset> presets) =>
        string.Join(',', presets.OrderBy(preset => preset.Name, StringComparer.Ordinal));

    IEnumerable<string> Words()
    {
        yield return Name;
        yield return Box.ToString();
        yield return PresetWords.NameOf(Fit);
        if (Background is { } background)
            yield return background.ToString();
        yield return OrPng ? PresetWords.Auto : Format.Name;
        if (Quality is { } quality)
            yield return $"q{quality}";
        if (Animated)
            yield return PresetWords.Animated;
    }
}
