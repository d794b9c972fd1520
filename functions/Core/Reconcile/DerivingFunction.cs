using OnPut.Events;
using OnPut.Hosting;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>A function that keeps derived objects for source objects.</summary>
public sealed class DerivingFunction(IDerivation derivation, ObjectReconciler objects) : IObjectFunction
{
    public bool IsSpent => derivation.IsSpent;

    public static DerivingFunction Of(IDerivation derivation, FunctionServices services) => new(derivation, new ObjectReconciler(
        derivation, new SourceStore(services.S3, derivation.Needs), new DerivedStore(services.S3, services.Function),
        services.Options.MaxObjectBytes, services.Time));

    public bool ReactsTo(ObjectEventKind kind) => derivation.ReactsTo(kind);

    public async Task<IReadOnlyList<Reconciliation>> ReconcileAsync(ObjectHints hints, CancellationToken cancellationToken) =>
        [await objects.ReconcileAsync(hints, cancellationToken)];

    public Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken) =>
        derivation.CompleteAsync(batch, cancellationToken);

    public void Dispose() => derivation.Dispose();
}
