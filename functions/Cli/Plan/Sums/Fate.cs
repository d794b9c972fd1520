namespace OnPut.Cli.Plan.Sums;

/// <summary>What becomes of an object.</summary>
enum Fate
{
    /// <summary>A rule moves it, and that pays.</summary>
    Moves,

    /// <summary>A rule would move it, and that costs more than it saves.</summary>
    DoesNotPay,

    /// <summary>It is where a rule wants it, or in a class that S3 does not move it from to there.</summary>
    AlreadyThere,

    /// <summary>A rule keeps it where it is.</summary>
    Kept,

    /// <summary>A hold keeps it where it is, whatever the rules say.</summary>
    Held,

    /// <summary>No rule is about it.</summary>
    NoRule,
}
