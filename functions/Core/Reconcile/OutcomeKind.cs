namespace OnPut.Reconcile;

/// <summary>How it ended with one object.</summary>
public enum OutcomeKind
{
    /// <summary>What is derived matches what the object is.</summary>
    Done,

    /// <summary>None of this function's business: its own output, a folder marker, a type it does not handle.</summary>
    Skipped,

    /// <summary>It will never work as it is: corrupt, over a limit, encrypted, archived. Logged, counted, announced; never retried.</summary>
    Rejected,

    /// <summary>It may work later: handed back for a retry.</summary>
    Failed,
}
