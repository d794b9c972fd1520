namespace OnPut.Thumbnails.Imaging;

/// <summary>What is made of one picture: a single decode at <paramref name="Base"/>, and every rendition out of that.</summary>
/// <param name="Base">The largest scaled size any preset asks for, as the picture is meant to be seen.</param>
internal sealed record RenderPlan(PixelSize Base, IReadOnlyList<(Preset Preset, Placement Placement)> Steps)
{
    /// <summary>The rendition that takes most to write.</summary>
    public PixelSize LargestOutput => Steps.Select(step => step.Placement.Output).MaxBy(size => size.Pixels);

    /// <param name="picture">The size as it is meant to be seen.</param>
    public static RenderPlan For(PixelSize picture, IReadOnlyList<Preset> presets)
    {
        var steps = presets.Select(preset => (preset, Placement.Of(picture, preset.Box, preset.Fit))).ToArray();
        return new(steps.Select(step => step.Item2.Scaled).MaxBy(size => size.Pixels), steps);
    }
}
