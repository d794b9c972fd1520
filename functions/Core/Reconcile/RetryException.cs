namespace OnPut.Reconcile;

/// <summary>Thrown at Lambda so that it delivers the whole payload again; what is done already is then found done.</summary>
public sealed class RetryException(IEnumerable<DeliveryResult> results)
    : AggregateException("Not everything could be done; to be delivered again.", results.SelectMany(result => result.Failures));
