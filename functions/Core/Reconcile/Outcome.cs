namespace OnPut.Reconcile;

/// <summary>How it ended with one object.</summary>
public sealed record Outcome
{
    Outcome(OutcomeKind kind, string? reason = null, Effect? effect = null, Exception? error = null) =>
        (Kind, Reason, Effect, Error) = (kind, reason, effect, error);

    public OutcomeKind Kind { get; }

    /// <summary>For people: why it was skipped, rejected or failed; null when done.</summary>
    public string? Reason { get; }

    /// <summary>Set when done.</summary>
    public Effect? Effect { get; }

    /// <summary>Set when failed.</summary>
    public Exception? Error { get; }

    public static Outcome Done(Effect effect) => new(OutcomeKind.Done, effect: effect);

    public static Outcome Skipped(string reason) => new(OutcomeKind.Skipped, reason);

    public static Outcome Rejected(string reason) => new(OutcomeKind.Rejected, reason);

    public static Outcome Failed(Exception error) => new(OutcomeKind.Failed, error.Message, error: error);
}
