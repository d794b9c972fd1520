namespace OnPut.Events;

/// <summary>One Lambda payload, read.</summary>
/// <param name="Acknowledgement">How the caller wants to be told what failed.</param>
/// <param name="Deliveries">In the order of the payload.</param>
public sealed record EventBatch(Acknowledgement Acknowledgement, IReadOnlyList<Delivery> Deliveries);
