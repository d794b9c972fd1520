using System.Globalization;
using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Prefixes;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Output;

/// <summary>What figures are called, the same in every form of the plan.</summary>
static class Words
{
    static readonly (ObjectAspects Aspect, string Name, string Text)[] Aspects =
    [
        (ObjectAspects.DeclaredType, "declaredType", "declared types"),
        (ObjectAspects.DetectedType, "detectedType", "detected types"),
        (ObjectAspects.Tags, "tags", "tags"),
        (ObjectAspects.UserMetadata, "userMetadata", "user metadata"),
        (ObjectAspects.TakenAt, "takenAt", "times when pictures were taken"),
    ];

    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>As S3 writes it; OTHER for those that S3 Lifecycle does not move objects from.</summary>
    public static string Of(StorageClass storageClass) => storageClass == StorageClass.Other ? "OTHER" : StorageClasses.NameOf(storageClass);

    public static string Objects(long count) => count == 1 ? "1 object" : $"{Of(count)} objects";

    public static string Of(Fate fate) => fate switch
    {
        Fate.Moves => "to be moved",
        Fate.DoesNotPay => "not worth moving",
        Fate.AlreadyThere => "there already",
        Fate.Kept => "kept by a rule",
        Fate.Held => "on hold",
        _ => "matched by no rule",
    };

    public static string NameOf(ArchiveRule? rule) => rule?.Name ?? "(no rule)";

    /// <summary>Where a rule sends objects, and when.</summary>
    public static string Target(ArchiveRule? rule) => rule switch
    {
        null => "",
        { Tag: null } => ArchiveTierNames.NameOf(rule.Tier),
        { Tag: var tag } => After(tag.Tier, tag.AfterDays),
    };

    public static string After(ArchiveTier tier, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"{ArchiveTierNames.NameOf(tier)} after {days} {(days == 1 ? "day" : "days")}");

    public static string BreakEven(int? month) => month switch
    {
        null => "never",
        0 => "at once",
        1 => "after 1 month",
        _ => string.Create(CultureInfo.InvariantCulture, $"after {month} months"),
    };

    public static string Wait(int months) => months switch
    {
        0 => "now",
        1 => "in 1 month",
        _ => string.Create(CultureInfo.InvariantCulture, $"in {months} months"),
    };

    /// <summary>A prefix for people, who would see nothing where there is none.</summary>
    public static string PlaceOf(PrefixAdvice advice) => $"s3://{advice.Bucket}/{advice.Prefix}";

    /// <summary>Every aspect that something was missing of, with its name in JSON and in sentences, and how many objects there are.</summary>
    public static IEnumerable<(string Name, string Text, long Objects)> Missing(AspectTally undecided) =>
        from entry in Aspects
        where undecided.Of(entry.Aspect) > 0
        select (entry.Name, entry.Text, undecided.Of(entry.Aspect));

    /// <summary>What was not known, and what that means; null where all was.</summary>
    public static string? Undecided(PlanFigures figures) => figures.Undecided.Objects == 0
        ? null
        : $"Not known, though rules ask for it: {string.Join(", ", Missing(figures.Undecided).Select(entry => $"the {entry.Text} of {Of(entry.Objects)} objects"))}. "
            + $"For {Of(figures.Undecided.Objects)} objects these rules could not be decided and count as not matching: "
            + $"{string.Join(", ", figures.UndecidedRules.Select(rule => rule.Name))}.";
}
