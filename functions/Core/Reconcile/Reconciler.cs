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
    /// <param name="deadline">Cancelled when nothing new may be started.</param>
    /// <param name="end">Cancelled when nothing may be written any more, a little later: what the batch has come to is completed until then.</param>
    /// <returns>What became of each delivery, in their order.</returns>
    public async Task<IReadOnlyList<DeliveryResult>> RunAsync(
        EventBatch batch, InvocationLog log, InvocationMetrics metrics, CancellationToken deadline, CancellationToken end)
    {
        foreach (var unreadable in batch.Deliveries.Where(delivery => delivery.Problem is not null))
            log.Unreadable(unreadable);

        var looks = await ReconcileAsync(HintsOf(batch), log, deadline);
        var outcomes = await CompleteAsync(looks, log, end);
        foreach (var look in looks)
            metrics.Count(outcomes[look.Object.Hints], look.Object.Reconciliation.BytesRead, look.Duration);
        var byObject = outcomes.ToDictionary(outcome => (outcome.Key.Bucket, outcome.Key.Key), outcome => outcome.Value);
        return [.. batch.Deliveries.Select(delivery => ResultOf(delivery, byObject))];
    }

    public void Dispose() => derivation.Dispose();

    static IReadOnlyList<ObjectHints> HintsOf(EventBatch batch) =>
    [
        .. from delivery in batch.Deliveries
           from objectEvent in delivery.Events
           group objectEvent by (objectEvent.Bucket, objectEvent.Key) into events
           select new ObjectHints(events.Key.Bucket, events.Key.Key, [.. events]),
    ];

    async Task<IReadOnlyCollection<Look>> ReconcileAsync(IReadOnlyList<ObjectHints> hints, InvocationLog log, CancellationToken deadline)
    {
        var looks = new ConcurrentQueue<Look>();
        // The loop itself is never cancelled: what the deadline overtakes is recorded as failed, each with its reason.
        await Parallel.ForEachAsync(hints, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (hint, _) =>
        {
            var start = time.GetTimestamp();
            var reconciliation = await ReconcileAndAnnounceAsync(hint, deadline);
            var duration = time.GetElapsedTime(start);
            looks.Enqueue(new(new(hint, reconciliation), duration));
            log.Reconciled(hint, reconciliation, duration);
        });
        return looks;
    }

    /// <returns>How it ended with each object: where the batch could not be completed, nothing that was looked at is done.</returns>
    async Task<Dictionary<ObjectHints, Outcome>> CompleteAsync(IReadOnlyCollection<Look> looks, InvocationLog log, CancellationToken end)
    {
        var outcomes = looks.ToDictionary(look => look.Object.Hints, look => look.Object.Reconciliation.Outcome);
        List<ReconciledObject> standing =
            [.. looks.Select(look => look.Object).Where(item => item.Reconciliation is { IsSeen: true, Outcome.Error: null })];
        if (standing.Count == 0)
            return outcomes;
        try
        {
            await derivation.CompleteAsync(standing, end);
        }
        catch (Exception failure)
        {
            log.Error("the batch could not be completed; all of it is handed back", failure);
            foreach (var item in standing)
                outcomes[item.Hints] = Outcome.Failed(failure);
        }
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
            var reconciliation = await objects.ReconcileAsync(hints, deadline);
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

    static DeliveryResult ResultOf(Delivery delivery, Dictionary<(string, string), Outcome> outcomes)
    {
        var all = delivery.Events.Select(objectEvent => outcomes[(objectEvent.Bucket, objectEvent.Key)]).ToList();
        var failures = all.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Error!);
        return new(delivery.Id, all, delivery.Problem is null ? [.. failures] : [delivery.Problem]);
    }

    /// <summary>One object of the batch, and how long it took.</summary>
    sealed record Look(ReconciledObject Object, TimeSpan Duration);
}
