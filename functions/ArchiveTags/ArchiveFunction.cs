using OnPut.ArchiveTags.Config;
using OnPut.ArchiveTags.Telling;
using OnPut.ArchiveTags.Versions;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags;

/// <summary>From an object to its archive tag: of its current version, and where the rules speak of them, of those that are no longer current.</summary>
sealed class ArchiveFunction(FunctionServices services, ArchiveOptions options) : IObjectFunction
{
    readonly ArchiveConfig _config = new(services, options.Region);
    readonly VersionReconciler _versions = new(services);
    readonly HiddenVersions _hidden = new(services.S3);

    public bool ReactsTo(ObjectEventKind kind) => true;

    public Task<IReadOnlyList<ReconciledObject>> PrepareAsync(CancellationToken cancellationToken) => _config.RefreshAsync(cancellationToken);

    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(ObjectHints hints, CancellationToken cancellationToken)
    {
        _config.HasTold();
        var archivist = _config.Archivist!;
        var decider = new TagDecider(archivist, services.Time);
        var current = await _versions.ReconcileAsync(hints, null, decider, cancellationToken);
        var all = new List<Reconciliation> { current };
        // Where no rule speaks of them, versions that are no longer current stay as they are.
        if (archivist.Rules.HasNoncurrent)
            foreach (var version in await _hidden.OfAsync(hints, current.Source?.VersionId, cancellationToken))
                all.Add(await _versions.ReconcileAsync(hints, version, decider, cancellationToken));
        return [.. all, .. LifeNews.Of(hints, all)];
    }

    public void Dispose() { }
}
