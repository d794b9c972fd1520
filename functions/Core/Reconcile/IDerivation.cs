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
    /// <param name="source">As it was looked at; with a rejection only where <see cref="SourceNeeds.Content"/> is not needed.</param>
    /// <param name="content">Pinned to the ETag of <paramref name="source"/>.</param>
    /// <param name="standing">The manifest that stands, of whatever it was made; empty where there is none.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    Task<Derivation> DeriveAsync(
        SourceObject source, ObjectReader content, ReadOnlyMemory<byte> standing, CancellationToken cancellationToken);

    /// <summary>What is to be done once for a whole batch, before any of it is acknowledged; where it throws, all of it comes back.</summary>
    /// <param name="batch">What was looked at, and did not fail.</param>
    /// <param name="cancellationToken">Cancelled when nothing may be written any more.</param>
    Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken) => Task.CompletedTask;
}
