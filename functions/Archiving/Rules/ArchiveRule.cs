namespace OnPut.Archiving.Rules;

/// <summary>What becomes of the objects that meet its conditions.</summary>
/// <param name="AfterDays">
/// Days after its creation, or after it stopped being the current version: one of <see cref="ArchiveTag.Days"/>; 0 with
/// <see cref="ArchiveTier.Keep"/>.
/// </param>
/// <param name="ExpectDays">So many days such an object lives, from its creation on.</param>
/// <param name="ReadsPerYear">So often it is read whole in a year; may be less than once.</param>
public sealed record ArchiveRule(
    string Name,
    RuleConditions Conditions,
    ArchiveTier Tier,
    int AfterDays,
    int ExpectDays = ArchiveRule.UsualExpectDays,
    decimal ReadsPerYear = 0)
{
    public const int UsualExpectDays = 365;

    /// <summary>The tag that carries it out; null where it keeps an object where it is.</summary>
    public ArchiveTag? Tag => Tier == ArchiveTier.Keep ? null : new(Tier, AfterDays);
}
