namespace OnPut.Thumbnails.Imaging;

/// <summary>One rendition that every picture gets.</summary>
/// <param name="Name">1 to 32 of <c>a-z 0-9 -</c>; unique among the presets.</param>
/// <param name="Box">The most it may measure.</param>
internal sealed record Preset(string Name, PixelSize Box, Fit Fit, OutputFormat Format)
{
    /// <summary>The preset with every default written out: <c>small:128x128:inside:webp</c>.</summary>
    public override string ToString() => $"{Name}:{Box}:{PresetParser.NameOf(Fit)}:{Format}";

    /// <summary>One text for one set of presets, whatever order or shorthand they were given in.</summary>
    public static string Canonical(IEnumerable<Preset> presets) =>
        string.Join(',', presets.OrderBy(preset => preset.Name, StringComparer.Ordinal));
}
