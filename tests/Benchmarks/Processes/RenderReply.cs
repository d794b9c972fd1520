using OnPut.RenderBench;

namespace OnPut.Benchmarks.Processes;

/// <summary>What came of one request to a rendering process.</summary>
/// <param name="Kind">That of <see cref="RenderAnswer"/>, or <see cref="Crashed"/>, or <see cref="Hung"/>.</param>
/// <param name="Message">Why there are no renditions; null where there are.</param>
/// <param name="PeakBytes">The most that the process has held in memory while it was at it; 0 where that was not seen.</param>
sealed record RenderReply(string Kind, string? Message, double Milliseconds, long PeakBytes)
{
    public const string Crashed = "Crashed";
    public const string Hung = "Hung";

    public bool IsRendered => Kind == RenderAnswer.Rendered;

    /// <summary>What no input may ever bring about.</summary>
    public bool IsOffence => Kind is Crashed or Hung or RenderAnswer.Threw;
}
