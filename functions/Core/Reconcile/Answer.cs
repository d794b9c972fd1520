using System.Text.Json;
using Amazon.Lambda.SQSEvents;
using OnPut.Events;

namespace OnPut.Reconcile;

/// <summary>Turns results into what the sender of the payload expects.</summary>
static class Answer
{
    /// <exception cref="RetryException">Something failed, and the sender understands nothing but an exception.</exception>
    public static MemoryStream To(Acknowledgement acknowledgement, IReadOnlyList<DeliveryResult> results) => acknowledgement switch
    {
        Acknowledgement.ByMessage => ByMessage(results),
        Acknowledgement.ByTask by => ByTask(by, results),
        _ => Whole(results),
    };

    static MemoryStream ByMessage(IReadOnlyList<DeliveryResult> results)
    {
        var failed = results.Where(result => result.Failures.Count > 0).ToList();
        if (failed.Any(result => string.IsNullOrEmpty(result.Id)))
            throw new RetryException(failed);
        var answer = new MemoryStream();
        EventJson.Write(new([.. failed.Select(result => new SQSBatchResponse.BatchItemFailure { ItemIdentifier = result.Id! })]), answer);
        return Rewound(answer);
    }

    static MemoryStream ByTask(Acknowledgement.ByTask by, IReadOnlyList<DeliveryResult> results)
    {
        var answer = new MemoryStream();
        JsonSerializer.Serialize(
            answer,
            new(by.SchemaVersion, "PermanentFailure", by.InvocationId, [.. results.Select(TaskResult)]),
            RouteJson.Default.BatchOperationsResponse);
        return Rewound(answer);
    }

    static BatchOperationsResponse.BatchResult TaskResult(DeliveryResult result) =>
        result.Failures is [UnreadableEventException unreadable, ..] ? new(result.Id ?? "", "PermanentFailure", unreadable.Message)
        : result.Failures is [var failure, ..] ? new(result.Id ?? "", "TemporaryFailure", failure.Message)
        : result.Outcomes.FirstOrDefault(outcome => outcome.Kind == OutcomeKind.Rejected) is { } rejected
            ? new(result.Id ?? "", "PermanentFailure", rejected.Reason ?? "")
        : new(result.Id ?? "", "Succeeded", result.Outcomes is [{ Reason: { } reason }, ..] ? reason : "");

    static MemoryStream Whole(IReadOnlyList<DeliveryResult> results) =>
        results.Any(result => result.Failures.Count > 0) ? throw new RetryException(results) : new MemoryStream("{}"u8.ToArray());

    static MemoryStream Rewound(MemoryStream stream)
    {
        stream.Position = 0;
        return stream;
    }
}
