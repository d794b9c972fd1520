using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>Reads the rules of one file, one after the other.</summary>
sealed class RuleReader
{
    public const int LongestName = 64;
    public const int MostExpectDays = 36_500;
    public const decimal MostReads = 1_000_000;

    readonly HashSet<string> _names = [];

    /// <returns>Null where there is a problem with it that leaves no rule.</returns>
    public ArchiveRule? Read(FileValue value)
    {
        if (value.AsObject() is not { } rule)
            return null;
        var name = Name(rule);
        var conditions = rule.Optional("when") is { } when ? ConditionsReader.Read(when) : new();
        var tier = Tier(rule);
        var (after, expect, reads) = tier == ArchiveTier.Keep ? NoTerms(rule) : Terms(rule, tier);
        rule.RefuseOthers();
        return name is null || conditions is null || tier is null || after is null
            ? null
            : new(name, conditions, tier.Value, after.Value, expect ?? ArchiveRule.UsualExpectDays, reads ?? 0);
    }

    string? Name(FileObject rule)
    {
        if (rule.Required("name") is not { } value || value.AsText(max: LongestName) is not { } name)
            return null;
        if (name.Any(char.IsControl))
            value.Refuse("must have no line breaks and no other control characters");
        else if (!_names.Add(name))
            value.Refuse($"must be a name of its own; there is a rule {ShownText.Quote(name)} before it");
        else
            return name;
        return null;
    }

    static ArchiveTier? Tier(FileObject rule) =>
        rule.Required("tier")?.AsOneOf(ArchiveTierNames.All) is { } name ? ArchiveTierNames.Parse(name) : null;

    static (int? After, int? Expect, decimal? Reads) NoTerms(FileObject rule)
    {
        foreach (var name in (string[])["after", "expect", "reads"])
            rule.Optional(name)?.Refuse($"says nothing with the tier {ArchiveTierNames.NameOf(ArchiveTier.Keep)}, which moves nothing");
        return (0, null, null);
    }

    /// <param name="tier">Null where it is not known, for a problem with it is told already.</param>
    static (int? After, int? Expect, decimal? Reads) Terms(FileObject rule, ArchiveTier? tier) =>
        (After(rule, tier), rule.Optional("expect")?.AsInt(1, MostExpectDays), rule.Optional("reads")?.AsDecimal(0, MostReads));

    static int? After(FileObject rule, ArchiveTier? tier)
    {
        var value = tier is null ? rule.Optional("after") : rule.Required("after");
        if (value is null)
            return null;
        if (value.Number is not { } days || !decimal.IsInteger(days) || !ArchiveTag.Days.Any(day => day == days))
            value.Refuse($"must be one of {string.Join(", ", ArchiveTag.Days)} days, not {value.Shown}");
        else if (tier is { } known && !ArchiveTag.IsAllowed(known, (int)days))
            value.Refuse($"must be {ArchiveTag.FirstDayOfIa} days or more: S3 moves nothing into Standard-IA earlier; found {days:0}");
        else
            return (int)days;
        return null;
    }
}
