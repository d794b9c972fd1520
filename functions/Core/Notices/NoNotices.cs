using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Notices;

/// <summary>For a function without a results topic.</summary>
public sealed class NoNotices : INoticePublisher
{
    public Task PublishAsync(ObjectHints hints, Reconciliation reconciliation, CancellationToken cancellationToken) => Task.CompletedTask;
}
