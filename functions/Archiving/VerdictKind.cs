namespace OnPut.Archiving;

public enum VerdictKind
{
    /// <summary>No rule matches: it stays where it is.</summary>
    NoRule,

    /// <summary>A rule keeps it where it is.</summary>
    Keep,

    /// <summary>It is where the rule wants it, in something colder, or where S3 does not move it from.</summary>
    AlreadyThere,

    /// <summary>Over its life archiving costs as much as it saves, or more.</summary>
    DoesNotPay,

    Archive,
}
