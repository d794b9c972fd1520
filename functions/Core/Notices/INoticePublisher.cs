using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Notices;

/// <summary>Announces how it ended with an object.</summary>
public interface INoticePublisher
{
    /// <summary>
    /// Publishes what is done or rejected before it is acknowledged: at least once, and with the same id each time.
    /// Skipped and failed objects are not announced; the latter come back.
    /// </summary>
    Task PublishAsync(ObjectHints hints, Reconciliation reconciliation, CancellationToken cancellationToken);
}
