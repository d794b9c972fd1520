using OnPut.Events;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>What one function makes of an object. Lives as long as the process.</summary>
public interface IDerivation : IDisposable
{
    /// <summary>True for the events that are worth a look.</summary>
    bool ReactsTo(ObjectEventKind kind);

    /// <summary>True once something of this process is beyond help: what it has done is right, but it must not take another event.</summary>
    bool IsSpent => false;

    /// <summary>A hash of everything besides the source that shapes what is derived.</summary>
    string OptionsHash { get; }

    /// <summary>Where it belongs.</summary>
    DerivedPlace PlaceOf(string bucket, string key);

    /// <returns>What the manifest says, or null where it is not one that this version writes.</returns>
    Recorded? ReadManifest(ReadOnlySpan<byte> manifest);

    /// <summary>Makes it, in memory; writes nothing. Reads the source through <paramref name="content"/> alone.</summary>
    Task<Derivation> DeriveAsync(SourceObject source, ObjectReader content, CancellationToken cancellationToken);
}
