namespace OnPut.Reconcile;

/// <summary>What is to stand for a source object.</summary>
public abstract record Derivation
{
    Derivation() { }

    /// <summary>Nothing: the source is gone, or none of this function's business. What stands is removed.</summary>
    public sealed record Nothing(Outcome Outcome) : Derivation;

    /// <summary>Objects and a manifest.</summary>
    /// <param name="Objects">Written in this order, the manifest after them.</param>
    /// <param name="Manifest">Makes the manifest's bytes from the ETag that each object got, by name; without times or other
    /// things that differ from run to run.</param>
    /// <param name="Outcome">Done, or rejected when the manifest only says why there is nothing else.</param>
    public sealed record Something(
        IReadOnlyList<DerivedObject> Objects,
        Func<IReadOnlyDictionary<string, string>, ReadOnlyMemory<byte>> Manifest,
        Outcome Outcome) : Derivation;
}
