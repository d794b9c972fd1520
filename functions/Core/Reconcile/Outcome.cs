using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>How it ended with one object.</summary>
public sealed record Outcome
{
    Outcome(OutcomeKind kind) => Kind = kind;

    public OutcomeKind Kind { get; }

    /// <summary>For people: why it was skipped, rejected or failed; what was decided, where that is not plain, when done.</summary>
    public string? Reason { get; private init; }

    /// <summary>The one word for it, set when rejected (<see cref="Rejection.Cause"/>).</summary>
    public string? Cause { get; private init; }

    /// <summary>Set when done.</summary>
    public Effect? Effect { get; private init; }

    /// <summary>Set when failed.</summary>
    public Exception? Error { get; private init; }

    public static Outcome Done(Effect effect, string? reason = null) => new(OutcomeKind.Done) { Effect = effect, Reason = reason };

    public static Outcome Skipped(string reason) => new(OutcomeKind.Skipped) { Reason = reason };

    public static Outcome Rejected(Rejection rejection) => new(OutcomeKind.Rejected) { Reason = rejection.Reason, Cause = rejection.Cause };

    public static Outcome Failed(Exception error) => new(OutcomeKind.Failed) { Reason = error.Message, Error = error };
}
