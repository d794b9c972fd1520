using OnPut.Events;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>What one function makes of an object. Lives as long as the process.</summary>
public interface IDerivation : IDisposable
{
    /// <summary>True for the events that are worth a look.</summary>
    bool ReactsTo(ObjectEventKind kind);

    /// <summary>What it needs to see of a source.</summary>
    SourceNeeds Needs => new();

    /// <summary>True once something of this process is beyond help: what it has done is right, but it must not take another event.</summary>
    bool IsSpent => false;

    /// <summary>A hash of everything besides the source that shapes what is derived.</summary>
    string OptionsHash { get; }

    /// <summary>A hash of what besides its content shapes what is derived from a source.</summary>
    string StateOf(SourceObject source) => "";

    /// <summary>Where it belongs.</summary>
    DerivedPlace PlaceOf(string bucket, string key);

    /// <returns>What the manifest says, or null where it is not one that this version writes.</returns>
    Recorded? ReadManifest(ReadOnlySpan<byte> manifest);

    /// <summary>Makes it, in memory; writes nothing. Reads the source through <paramref name="content"/> alone.</summary>
    /// <param name="sighting">What it is made of.</param>
    /// <param name="content">Pinned to the ETag that was seen.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    Task<Derivation> DeriveAsync(Sighting sighting, ObjectReader content, CancellationToken cancellationToken);

    /// <summary>True where the events tell something that belongs into a manifest and is not in it, though it matches its source.</summary>
    bool IsNews(Sighting sighting) => false;

    /// <summary>What is to be done once for a whole batch, before any of it is acknowledged; where it throws, all of it comes back.</summary>
    /// <param name="batch">What was looked at, and did not fail: at least one object.</param>
    /// <param name="cancellationToken">Cancelled when nothing may be written any more.</param>
    Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken) => Task.CompletedTask;
}
