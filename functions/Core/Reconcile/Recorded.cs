using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>What a manifest says.</summary>
/// <param name="Mark">What it was derived from.</param>
/// <param name="ETags">The ETag of each derived object by its name, the manifest left out.</param>
/// <param name="Rejection">Why nothing could be derived, or null.</param>
public sealed record Recorded(SourceMark Mark, IReadOnlyDictionary<string, string> ETags, Rejection? Rejection);
