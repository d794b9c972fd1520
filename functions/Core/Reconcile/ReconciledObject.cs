using OnPut.Events;

namespace OnPut.Reconcile;

/// <summary>The events of one object in a batch, and what became of them.</summary>
public sealed record ReconciledObject(ObjectHints Hints, Reconciliation Reconciliation);
