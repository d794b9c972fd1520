namespace OnPut.Reconcile;

/// <summary>What was done where the outcome is <see cref="OutcomeKind.Done"/>.</summary>
public enum Effect
{
    /// <summary>Everything stood as it should: a duplicate.</summary>
    Unchanged,

    /// <summary>Derived objects were written.</summary>
    Derived,

    /// <summary>The object is gone, and what was derived from it too.</summary>
    Removed,

    /// <summary>The object's own tags were changed.</summary>
    Tagged,
}
