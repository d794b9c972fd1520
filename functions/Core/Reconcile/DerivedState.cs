namespace OnPut.Reconcile;

/// <summary>What stands in a <see cref="DerivedPlace"/>: read before the source is looked at.</summary>
/// <param name="ManifestETag">Null where there is no manifest.</param>
/// <param name="Manifest">Its bytes; empty where there is none, or it is none of ours.</param>
/// <param name="Recorded">What the manifest says; null where there is none, or it is not readable and will be written anew.</param>
/// <param name="ETags">The ETag of each object there by its name, as listed, the manifest left out.</param>
public sealed record DerivedState(
    string? ManifestETag, ReadOnlyMemory<byte> Manifest, Recorded? Recorded, IReadOnlyDictionary<string, string> ETags)
{
    public bool IsEmpty => ManifestETag is null && ETags.Count == 0;

    /// <summary>True where what stands was made of exactly this, whole and untouched.</summary>
    public bool Matches(SourceMark mark) =>
        Recorded is not null && Recorded.Mark == mark
        && Recorded.ETags.Count == ETags.Count
        && Recorded.ETags.All(recorded => ETags.TryGetValue(recorded.Key, out var listed) && listed == recorded.Value);
}
