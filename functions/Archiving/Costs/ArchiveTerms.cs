namespace OnPut.Archiving.Costs;

/// <summary>What is to happen with an object, and what is expected of it.</summary>
/// <param name="Tier">Where it is to go.</param>
/// <param name="AfterDays">Days from its creation until it is moved, at most <see cref="MaxDays"/>.</param>
/// <param name="ExpectDays">Days from its creation until it is deleted, 1 to <see cref="MaxDays"/>.</param>
/// <param name="ReadsPerYear">Whole reads in 365 days, spread evenly over its life; 0 to <see cref="MaxReadsPerYear"/>.</param>
public readonly record struct ArchiveTerms(ArchiveTier Tier, int AfterDays, int ExpectDays = 365, decimal ReadsPerYear = 0)
{
    /// <summary>A hundred years.</summary>
    public const int MaxDays = 36_500;

    public const decimal MaxReadsPerYear = 1_000_000;

    /// <summary>Where it is now, and is expected to stay otherwise.</summary>
    public StorageClass From { get; init; } = StorageClass.Standard;

    /// <summary>True where a tag of its own moves it, false where the lifecycle rule of a whole prefix does, which costs nothing.</summary>
    public bool ByTag { get; init; } = true;
}
