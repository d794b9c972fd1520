using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Archiving;

/// <summary>What is to become of an object.</summary>
/// <param name="Tag">What to write on it; null unless it is to be archived.</param>
/// <param name="Rule">The rule that decided; null where none matches.</param>
/// <param name="Costs">Null where nothing had to be reckoned: unless it is archived, or that does not pay.</param>
/// <param name="Missing">What nobody looked up that might have decided otherwise.</param>
public readonly record struct Verdict(VerdictKind Kind, ArchiveTag? Tag, ArchiveRule? Rule, CostComparison? Costs, ObjectAspects Missing)
{
    /// <summary>Where it is now, as S3 writes it.</summary>
    public string StorageClass { get; init; } = "STANDARD";

    /// <summary>The reason, for people; put together when it is asked for.</summary>
    public string Why => VerdictText.Of(this);
}
