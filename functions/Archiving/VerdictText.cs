using System.Globalization;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Archiving;

/// <summary>Tells a verdict to people.</summary>
static class VerdictText
{
    const int DaysOfYear = 365;
    const decimal LeastShown = 0.0001m;

    static readonly (ObjectAspects Aspect, string Name)[] Aspects =
    [
        (ObjectAspects.DeclaredType, "its declared type"),
        (ObjectAspects.DetectedType, "its detected type"),
        (ObjectAspects.Tags, "its tags"),
        (ObjectAspects.UserMetadata, "its user metadata"),
        (ObjectAspects.TakenAt, "when the picture was taken"),
    ];

    public static string Of(Verdict verdict) => Reason(verdict) + Missing(verdict.Missing);

    static string Reason(Verdict verdict) => verdict.Rule is not { } rule
        ? "no rule matches"
        : $"rule {rule.Name}: " + verdict.Kind switch
        {
            VerdictKind.AlreadyThere => $"{Wish(rule)}, but {Place(verdict, rule)}",
            VerdictKind.DoesNotPay when verdict.Costs is { Sizes.Bytes: 0 } => $"{Wish(rule)}, but there is nothing in it to save on",
            VerdictKind.DoesNotPay => $"{Wish(rule)} does not pay; {verdict.Costs?.Explain()}",
            VerdictKind.Archive => $"{Wish(rule)}; saves {Dollars(verdict.Costs?.Saving ?? 0)} in {Period(rule.ExpectDays)}",
            _ => "it stays where it is",
        };

    static string Wish(ArchiveRule rule) =>
        $"{ArchiveTierNames.NameOf(rule.Tier)} after {rule.AfterDays} {(rule.AfterDays == 1 ? "day" : "days")}";

    static string Place(Verdict verdict, ArchiveRule rule) => verdict.StorageClass == ArchiveTierNames.StorageClassOf(rule.Tier)
        ? $"it is in {verdict.StorageClass} already"
        : $"it is in {verdict.StorageClass}, and S3 does not move it from there";

    static string Missing(ObjectAspects missing)
    {
        if (missing == ObjectAspects.None)
            return "";
        var names = Aspects.Where(entry => (missing & entry.Aspect) != 0).Select(entry => entry.Name);
        return $"; nobody looked up {string.Join(", ", names)}, which might change that";
    }

    static string Period(int days) => days switch
    {
        1 => "a day",
        DaysOfYear => "a year",
        > DaysOfYear when days % DaysOfYear == 0 => $"{days / DaysOfYear} years",
        _ => $"{days} days",
    };

    static string Dollars(decimal sum) => sum switch
    {
        >= 0.01m => string.Create(CultureInfo.InvariantCulture, $"${sum:N2}"),
        >= LeastShown => string.Create(CultureInfo.InvariantCulture, $"${sum:0.0000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"less than ${LeastShown}"),
    };
}
