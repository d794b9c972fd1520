using Microsoft.Data.Sqlite;
using OnPut.Local.Http;
using OnPut.Local.Lambda.Functions;
using OnPut.Local.Messaging;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.EventSources;

/// <summary>
/// An event source mapping at work: receives batches, runs the function and deletes what it has done. What it has not done
/// comes again after a <see cref="RetryDelay"/>. A batch is received only when there is a process for it, so that waiting costs no receive.
/// </summary>
sealed class QueuePoller(EventSourceResource mapping, FunctionHost host, Queues queues, ILocalCloudObserver observer, TimeProvider time)
{
    static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(20);
    static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);

    /// <summary>Bounds what is received beyond the size of an event.</summary>
    const int MostAtOnce = 100;

    readonly string _queue = mapping.QueueArn.Split(':')[^1];
    readonly int _concurrency = Math.Min(mapping.MaximumConcurrency ?? host.Concurrency, host.Concurrency);

    /// <summary>Polls until the token ends, then waits for the batches under way.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var underWay = new List<Task>();
        try
        {
            while (true)
            {
                while (underWay.Count >= _concurrency)
                    underWay.Remove(await Task.WhenAny(underWay).WaitAsync(cancellationToken));
                underWay.Add(ProcessAsync(await TryGatherAsync(cancellationToken)));
                underWay.RemoveAll(task => task.IsCompleted);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(underWay);
        }
    }

    async Task<IReadOnlyList<ReceivedMessage>> TryGatherAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await GatherAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is ServiceException or SqliteException)
        {
            observer.Warned($"{host.Function.LogicalId}: cannot receive from {_queue}: {failure.Message}");
            await Task.Delay(AfterTrouble, time, cancellationToken);
            return [];
        }
    }

    async Task<IReadOnlyList<ReceivedMessage>> GatherAsync(CancellationToken cancellationToken)
    {
        var gathered = new List<ReceivedMessage>(await ReceiveAsync(mapping.BatchSize, LongPoll, cancellationToken));
        if (gathered.Count == 0 || mapping.Window == TimeSpan.Zero)
            return gathered;
        var until = time.GetUtcNow() + mapping.Window;
        var size = gathered.Sum(SqsBatch.LeastSize);
        while (gathered.Count < mapping.BatchSize && size < PayloadLimits.Request && until - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            var more = await ReceiveAsync(mapping.BatchSize - gathered.Count, left, cancellationToken);
            gathered.AddRange(more);
            size += more.Sum(SqsBatch.LeastSize);
        }
        return gathered;
    }

    Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int most, TimeSpan wait, CancellationToken cancellationToken) =>
        queues.ReceiveAsync(_queue, Math.Min(most, MostAtOnce), visibilityTimeout: null, wait, cancellationToken);

    async Task ProcessAsync(IReadOnlyList<ReceivedMessage> messages)
    {
        try
        {
            foreach (var batch in SqsBatch.Pack(messages, mapping.QueueArn))
                await ProcessAsync(batch);
        }
        catch (OperationCanceledException)
        {
            // The local cloud stops: the next one releases the messages.
        }
        catch (Exception failure) when (failure is ServiceException or SqliteException)
        {
            observer.Warned($"{host.Function.LogicalId}: messages of {_queue} could not be settled and will come again: {failure.Message}");
        }
    }

    async Task ProcessAsync(SqsBatch batch)
    {
        var result = await host.InvokeAsync(new InvocationRequest(batch.Payload), CancellationToken.None);
        var failed = BatchAnswer.Failures(result, [.. batch.Messages.Select(message => message.MessageId)], mapping.ReportsItemFailures);
        var done = batch.Messages.Where(message => !failed.Contains(message.MessageId)).Select(message => message.ReceiptHandle).ToArray();
        if (done.Length > 0)
            await queues.DeleteAsync(_queue, done);
        foreach (var message in batch.Messages.Where(message => failed.Contains(message.MessageId)))
            await RetryAsync(message);
    }

    async Task RetryAsync(ReceivedMessage message)
    {
        if (queues.Find(_queue) is { } queue)
            await queues.ChangeVisibilityAsync(_queue, message.ReceiptHandle, RetryDelay.After(message.ReceiveCount, queue.VisibilityTimeout));
    }
}
