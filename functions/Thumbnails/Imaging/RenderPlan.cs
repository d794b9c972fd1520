using OnPut.Thumbnails.Imaging.Animation;

namespace OnPut.Thumbnails.Imaging;

/// <summary>What is made of one picture: a single decode at <paramref name="Base"/>, and every rendition out of that.</summary>
/// <param name="Base">The largest scaled size any preset asks for, as the picture is meant to be seen.</param>
/// <param name="Animation">What is decoded besides, for the presets that keep an animation; null where there is none to keep.</param>
/// <param name="Steps">A rendition each, the one that starts from most pixels first.</param>
internal sealed record RenderPlan(PixelSize Base, AnimationPlan? Animation, IReadOnlyList<(Preset Preset, Placement Placement)> Steps)
{
    /// <summary>The rendition that takes most to write.</summary>
    public PixelSize LargestOutput => Steps.Select(step => step.Placement.Output).MaxBy(size => size.Pixels);

    /// <summary>Every size that a rendition starts from, the base first.</summary>
    public IEnumerable<PixelSize> Sizes => Steps.Select(step => step.Placement.Scaled).Distinct();

    /// <summary>A canvas gives transparency to a picture that had none.</summary>
    public bool AddsTransparency => Steps.Any(step => step.Preset.Background is { IsOpaque: false });

    /// <summary>The same renditions, all of the first frame.</summary>
    public RenderPlan Still => this with { Animation = null };

    /// <param name="picture">The size as it is meant to be seen.</param>
    /// <param name="frames">As many as an animation may keep; 1 of a still picture.</param>
    public static RenderPlan For(PixelSize picture, IReadOnlyList<Preset> presets, int frames = 1)
    {
        var steps = presets
            .Select(preset => (Preset: preset, Placement: Placement.Of(picture, preset.Box, preset.Fit)))
            .OrderByDescending(step => step.Placement.Scaled.Pixels).ThenBy(step => step.Preset.Name, StringComparer.Ordinal)
            .ToArray();
        var animated = steps.Where(step => step.Preset.Animated).ToArray();
        return new(
            steps[0].Placement.Scaled,
            frames > 1 && animated.Length > 0 ? AnimationPlan.For(frames, [.. animated.Select(step => step.Placement)]) : null,
            steps);
    }
}
