namespace OnPut.Benchmarks.Thumbnails;

/// <summary>One contestant on one picture.</summary>
/// <param name="Milliseconds">The median, warm.</param>
/// <param name="PeakBytes">The median of fresh processes that did only that.</param>
sealed record Measurement(double Milliseconds, long PeakBytes);
