using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>How it went with one object: the outcome, and what logs and notices tell of it.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="SeenAt">When the look began that all this rests on; not set where nobody looked.</param>
/// <param name="Source">What was looked at last; null where it is gone.</param>
/// <param name="Place">Where its derived objects are; null where none could be.</param>
/// <param name="Names">The names of the derived objects that stand now, the manifest left out.</param>
/// <param name="Manifest">The manifest that stands now, or stood until now where the source is gone; empty where there was none.</param>
/// <param name="Attempts">How often the steps ran: more than one where somebody else was at it too.</param>
/// <param name="BytesRead">Bytes of the source that were fetched.</param>
/// <param name="News">The last word of the notice's type where it is none of <c>derived</c>, <c>removed</c> and <c>rejected</c>.</param>
/// <param name="Detail">What else logs and notices tell: a JSON object, the same for the same outcome; empty where there is nothing.</param>
public sealed record Reconciliation(
    Outcome Outcome, DateTimeOffset SeenAt = default, SourceObject? Source = null, DerivedPlace? Place = null, IReadOnlyList<string>? Names = null,
    ReadOnlyMemory<byte> Manifest = default, int Attempts = 1, long BytesRead = 0,
    string? News = null, ReadOnlyMemory<byte> Detail = default)
{
    /// <summary>False where nobody looked: at what a function wrote, or for an event that changes nothing.</summary>
    public bool IsSeen => SeenAt != default;
}
