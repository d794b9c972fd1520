namespace OnPut.Events;

/// <summary>What is acknowledged as one: an SQS message, a batch task, or a record of a direct invocation.</summary>
/// <param name="Id">The SQS message id or the batch task id; null where the whole invocation is acknowledged at once.</param>
/// <param name="Events">The events in it; none for a test event.</param>
/// <param name="Problem">Why it could not be read, or null. It counts as failed, so that it ends in a dead-letter queue where people see it.</param>
public sealed record Delivery(string? Id, IReadOnlyList<ObjectEvent> Events, UnreadableEventException? Problem = null);
