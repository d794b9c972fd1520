namespace OnPut.Reconcile;

/// <summary>What became of one delivery.</summary>
/// <param name="Id">As in <see cref="Events.Delivery.Id"/>.</param>
/// <param name="Outcomes">One an event in it.</param>
/// <param name="Failures">Why it must come back; empty where it may be acknowledged.</param>
public sealed record DeliveryResult(string? Id, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<Exception> Failures);
