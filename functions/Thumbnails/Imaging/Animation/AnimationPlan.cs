namespace OnPut.Thumbnails.Imaging.Animation;

/// <summary>What is decoded of an animation for the presets that keep it.</summary>
/// <param name="Frames">At least 2.</param>
/// <param name="Base">The largest scaled size any animated preset asks for, as the picture is meant to be seen.</param>
/// <param name="LargestOutput">The animated rendition that takes most to write.</param>
/// <param name="LargestMade">Pixels of the largest frame that has to be made out of one at the base; 0 where the decoded ones are written as they are.</param>
internal sealed record AnimationPlan(int Frames, PixelSize Base, PixelSize LargestOutput, long LargestMade)
{
    /// <param name="placements">Of the animated presets, at least one.</param>
    public static AnimationPlan For(int frames, IReadOnlyList<Placement> placements)
    {
        var scaled = placements.Select(placement => placement.Scaled).MaxBy(size => size.Pixels);
        return new(
            frames,
            scaled,
            placements.Select(placement => placement.Output).MaxBy(size => size.Pixels),
            placements.Where(placement => placement != new Placement(scaled, scaled)).Select(placement => placement.Output.Pixels).DefaultIfEmpty().Max());
    }
}
