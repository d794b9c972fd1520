using OnPut.Events;

namespace OnPut.Reconcile;

/// <summary>Knows by name what the functions themselves write, so that none of them ever reacts to another.</summary>
/// <param name="derivedBucket">Where they write.</param>
/// <param name="derivedPrefix">The prefix they write under; empty where the bucket is theirs alone.</param>
public sealed class LoopGuard(string derivedBucket, string derivedPrefix)
{
    public bool IsOwnOutput(ObjectHints hints) =>
        hints.Bucket == derivedBucket && hints.Key.StartsWith(derivedPrefix, StringComparison.Ordinal);
}
