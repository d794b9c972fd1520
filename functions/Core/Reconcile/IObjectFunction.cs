using OnPut.Events;

namespace OnPut.Reconcile;

/// <summary>What one function does about the objects of a batch. Lives as long as the process.</summary>
public interface IObjectFunction : IDisposable
{
    /// <summary>True once something of this process is beyond help: what it has done is right, but it must not take another event.</summary>
    bool IsSpent => false;

    /// <summary>True for the events that are worth a look.</summary>
    bool ReactsTo(ObjectEventKind kind);

    /// <summary>What is to be done once before a batch; where it throws, all of the batch comes back.</summary>
    /// <returns>What there is to tell of objects that the function itself depends on.</returns>
    Task<IReadOnlyList<ReconciledObject>> PrepareAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ReconciledObject>>([]);

    /// <summary>Makes what it is responsible for match what the object is now.</summary>
    /// <param name="hints">What made somebody look.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    /// <returns>At least one: the object's, or one for each of its versions that were looked at.</returns>
    Task<IReadOnlyList<Reconciliation>> ReconcileAsync(ObjectHints hints, CancellationToken cancellationToken);

    /// <summary>What is to be done once for a whole batch, before any of it is acknowledged; where it throws, all of it comes back.</summary>
    /// <param name="batch">What was looked at, and did not fail: at least one object.</param>
    /// <param name="cancellationToken">Cancelled when nothing may be written any more.</param>
    Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken) => Task.CompletedTask;
}
