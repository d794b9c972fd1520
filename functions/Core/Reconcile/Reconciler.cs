using System.Collections.Concurrent;
using OnPut.Events;
using OnPut.Notices;
using OnPut.Telemetry;

namespace OnPut.Reconcile;

/// <summary>
/// One payload: each object in it is looked at once, several at a time, until the deadline nears. Every object counts as
/// failed until it is proven otherwise, so what was not reached comes back.
/// </summary>
public sealed class Reconciler(
    IDerivation derivation, ObjectReconciler objects, LoopGuard guard, INoticePublisher notices, int parallelism, TimeProvider time) : IDisposable
{
    /// <inheritdoc cref="IDerivation.IsSpent"/>
    public bool IsSpent => derivation.IsSpent;

    /// <param name="batch">The payload, read.</param>
    /// <param name="log">Gets a line for every object.</param>
    /// <param name="metrics">Counts every object.</param>
    /// <param name="deadline">Cancelled when nothing new may be started or written.</param>
    /// <returns>What became of each delivery, in their order.</returns>
    public async Task<IReadOnlyList<DeliveryResult>> RunAsync(
        EventBatch batch, InvocationLog log, InvocationMetrics metrics, CancellationToken deadline)
    {
        foreach (var unreadable in batch.Deliveries.Where(delivery => delivery.Problem is not null))
            log.Unreadable(unreadable);

        var outcomes = await ReconcileAsync(HintsOf(batch), log, metrics, deadline);
        return [.. batch.Deliveries.Select(delivery => ResultOf(delivery, outcomes))];
    }

    public void Dispose() => derivation.Dispose();

    static IReadOnlyList<ObjectHints> HintsOf(EventBatch batch) =>
    [
        .. from delivery in batch.Deliveries
           from objectEvent in delivery.Events
           group objectEvent by (objectEvent.Bucket, objectEvent.Key) into events
           select new ObjectHints(events.Key.Bucket, events.Key.Key, [.. events]),
    ];

    async Task<ConcurrentDictionary<(string, string), Outcome>> ReconcileAsync(
        IReadOnlyList<ObjectHints> hints, InvocationLog log, InvocationMetrics metrics, CancellationToken deadline)
    {
        var outcomes = new ConcurrentDictionary<(string, string), Outcome>();
        // The loop itself is never cancelled: what the deadline overtakes is recorded as failed, each with its reason.
        await Parallel.ForEachAsync(hints, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (hint, _) =>
        {
            var start = time.GetTimestamp();
            var reconciliation = await ReconcileAndAnnounceAsync(hint, deadline);
            var duration = time.GetElapsedTime(start);
            outcomes[(hint.Bucket, hint.Key)] = reconciliation.Outcome;
            log.Reconciled(hint, reconciliation, duration);
            metrics.Count(reconciliation, duration);
        });
        return outcomes;
    }

    async Task<Reconciliation> ReconcileAndAnnounceAsync(ObjectHints hints, CancellationToken deadline)
    {
        if (guard.IsOwnOutput(hints))
            return new(Outcome.Skipped("written by a function of OnPut"));
        if (!hints.Events.Any(objectEvent => derivation.ReactsTo(objectEvent.Kind)))
            return new(Outcome.Skipped($"{hints.Events[0].Name} changes nothing that is derived here"));
        try
        {
            deadline.ThrowIfCancellationRequested();
            var reconciliation = await objects.ReconcileAsync(hints.Bucket, hints.Key, deadline);
            await notices.PublishAsync(hints, reconciliation, deadline);
            return reconciliation;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new(Outcome.Failed(new TimeoutException("The deadline came before this object was done; it is handed back.")));
        }
        catch (Exception failure)
        {
            return new(Outcome.Failed(failure));
        }
    }

    static DeliveryResult ResultOf(Delivery delivery, ConcurrentDictionary<(string, string), Outcome> outcomes)
    {
        var all = delivery.Events.Select(objectEvent => outcomes[(objectEvent.Bucket, objectEvent.Key)]).ToList();
        var failures = all.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Error!);
        return new(delivery.Id, all, delivery.Problem is null ? [.. failures] : [delivery.Problem]);
    }
}
