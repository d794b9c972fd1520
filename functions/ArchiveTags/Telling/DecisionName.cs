using OnPut.Archiving;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What a decision is called in documents, logs and notices.</summary>
static class DecisionName
{
    public const string OnHold = "on-hold";

    public const string NoRoom = "no-room";

    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.NoRule => "no-rule",
        VerdictKind.Keep => "keep",
        VerdictKind.AlreadyThere => "already-there",
        VerdictKind.DoesNotPay => "does-not-pay",
        VerdictKind.Archive => "archive",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such verdict."),
    };
}
