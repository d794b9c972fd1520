using OnPut.Benchmarks.Processes;

namespace OnPut.Benchmarks.Corpus;

/// <summary>What became of one file.</summary>
/// <param name="File">Below the folder walked.</param>
/// <param name="Sharp">null where it was not asked.</param>
/// <param name="Difference">Set where both rendered it.</param>
sealed record CorpusEntry(string File, RenderReply Ours, RenderReply? Sharp, PixelDifference? Difference)
{
    /// <summary>Who rendered it.</summary>
    public string Agreement => (Ours.IsRendered, Sharp?.IsRendered) switch
    {
        (true, true) => Both,
        (true, _) => OnlyOurs,
        (_, true) => OnlySharp,
        _ => Neither,
    };

    public const string Both = "both";
    public const string OnlyOurs = "only ours";
    public const string OnlySharp = "only sharp";
    public const string Neither = "neither";
}
