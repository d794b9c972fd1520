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
    IObjectFunction function, LoopGuard guard, INoticePublisher notices, int parallelism, TimeProvider time) : IDisposable
{
    /// <inheritdoc cref="IObjectFunction.IsSpent"/>
    public bool IsSpent => function.IsSpent;

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

        var hints = HintsOf(batch);
        var looks = await PrepareAsync(log, metrics, deadline) is { } unprepared
            ? hints.Select(hint => new Look(hint, [new(Outcome.Failed(unprepared))], TimeSpan.Zero)).ToList()
            : await ReconcileAsync(hints, log, deadline);
        looks = await CompleteAsync(looks, log, end);
        foreach (var look in looks)
            foreach (var reconciliation in look.Reconciliations)
                metrics.Count(reconciliation.Outcome, reconciliation.BytesRead, look.Duration);
        var byObject = looks.ToDictionary(look => (look.Hints.Bucket, look.Hints.Key));
        return [.. batch.Deliveries.Select(delivery => ResultOf(delivery, byObject))];
    }

    public void Dispose() => function.Dispose();

    static IReadOnlyList<ObjectHints> HintsOf(EventBatch batch) =>
    [
        .. from delivery in batch.Deliveries
           from objectEvent in delivery.Events
           group objectEvent by (objectEvent.Bucket, objectEvent.Key) into events
           select new ObjectHints(events.Key.Bucket, events.Key.Key, [.. events]),
    ];

    /// <returns>Why nothing can be done now; null where all is well.</returns>
    async Task<Exception?> PrepareAsync(InvocationLog log, InvocationMetrics metrics, CancellationToken deadline)
    {
        try
        {
            foreach (var (hints, reconciliation) in await function.PrepareAsync(deadline))
            {
                log.Reconciled(hints, reconciliation, TimeSpan.Zero);
                metrics.Count(reconciliation.Outcome, reconciliation.BytesRead, TimeSpan.Zero);
                await notices.PublishAsync(hints, reconciliation, deadline);
            }
            return null;
        }
        catch (Exception failure)
        {
            log.Error("the batch could not be begun; all of it is handed back", failure);
            return failure;
        }
    }

    async Task<List<Look>> ReconcileAsync(IReadOnlyList<ObjectHints> hints, InvocationLog log, CancellationToken deadline)
    {
        var looks = new ConcurrentQueue<Look>();
        // The loop itself is never cancelled: what the deadline overtakes is recorded as failed, each with its reason.
        await Parallel.ForEachAsync(hints, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, async (hint, _) =>
        {
            var start = time.GetTimestamp();
            var reconciliations = await ReconcileAndAnnounceAsync(hint, deadline);
            var duration = time.GetElapsedTime(start);
            looks.Enqueue(new(hint, reconciliations, duration));
            foreach (var reconciliation in reconciliations)
                log.Reconciled(hint, reconciliation, duration);
        });
        return [.. looks];
    }

    /// <returns>How it ended: where the batch could not be completed, nothing that was looked at is done.</returns>
    async Task<List<Look>> CompleteAsync(List<Look> looks, InvocationLog log, CancellationToken end)
    {
        List<ReconciledObject> standing =
        [
            .. from look in looks
               from reconciliation in look.Reconciliations
               where IsStanding(reconciliation)
               select new ReconciledObject(look.Hints, reconciliation),
        ];
        if (standing.Count == 0)
            return looks;
        try
        {
            await function.CompleteAsync(standing, end);
            return looks;
        }
        catch (Exception failure)
        {
            log.Error("the batch could not be completed; all of it is handed back", failure);
            return [.. looks.Select(look => look with { Reconciliations = [.. look.Reconciliations.Select(reconciliation => Undone(reconciliation, failure))] })];
        }
    }

    static bool IsStanding(Reconciliation reconciliation) => reconciliation is { IsSeen: true, Outcome.Error: null };

    static Reconciliation Undone(Reconciliation reconciliation, Exception failure) =>
        IsStanding(reconciliation) ? reconciliation with { Outcome = Outcome.Failed(failure) } : reconciliation;

    async Task<IReadOnlyList<Reconciliation>> ReconcileAndAnnounceAsync(ObjectHints hints, CancellationToken deadline)
    {
        if (guard.IsOwnOutput(hints))
            return [new(Outcome.Skipped("written by a function of OnPut"))];
        if (!hints.Events.Any(objectEvent => function.ReactsTo(objectEvent.Kind)))
            return [new(Outcome.Skipped($"{hints.Events[0].Name} changes nothing that is derived here"))];
        try
        {
            deadline.ThrowIfCancellationRequested();
            var reconciliations = await function.ReconcileAsync(hints, deadline);
            foreach (var reconciliation in reconciliations)
                await notices.PublishAsync(hints, reconciliation, deadline);
            return reconciliations;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return [new(Outcome.Failed(new TimeoutException("The deadline came before this object was done; it is handed back.")))];
        }
        catch (Exception failure)
        {
            return [new(Outcome.Failed(failure))];
        }
    }

    static DeliveryResult ResultOf(Delivery delivery, Dictionary<(string, string), Look> byObject)
    {
        var all = delivery.Events
            .SelectMany(objectEvent => byObject[(objectEvent.Bucket, objectEvent.Key)].Reconciliations.Select(reconciliation => reconciliation.Outcome))
            .ToList();
        var failures = all.Where(outcome => outcome.Error is not null).Select(outcome => outcome.Error!);
        return new(delivery.Id, all, delivery.Problem is null ? [.. failures] : [delivery.Problem]);
    }

    /// <summary>One object of the batch, what was seen of it, and how long it took.</summary>
    sealed record Look(ObjectHints Hints, IReadOnlyList<Reconciliation> Reconciliations, TimeSpan Duration);
}
