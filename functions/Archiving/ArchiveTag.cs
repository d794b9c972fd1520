using System.Globalization;

namespace OnPut.Archiving;

/// <summary>
/// The one tag that archives an object: its value is one of a closed set, and the bucket's lifecycle configuration has a rule for each.
/// </summary>
/// <param name="Tier">Where it goes; never <see cref="ArchiveTier.Keep"/>, which is no tag.</param>
/// <param name="AfterDays">Days after its creation, or after it stopped being the current version; one of <see cref="Days"/>.</param>
public sealed record ArchiveTag(ArchiveTier Tier, int AfterDays)
{
    public const string Name = "onput:archive";

    /// <summary>S3 moves nothing into Standard-IA before it is this old.</summary>
    public const int FirstDayOfIa = 30;

    /// <summary>The days that a rule may name, ascending.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 7, 30, 60, 90, 180, 365];

    /// <summary>Every tag there is, by tier and days.</summary>
    public static IReadOnlyList<ArchiveTag> All { get; } =
    [
        .. from tier in Enum.GetValues<ArchiveTier>()
           where tier != ArchiveTier.Keep
           from days in Days
           where IsAllowed(tier, days)
           select new ArchiveTag(tier, days),
    ];

    /// <summary>As it stands on the object: <c>deep-archive-90</c>.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{ArchiveTierNames.NameOf(Tier)}-{AfterDays}");

    public static bool IsAllowed(ArchiveTier tier, int days) =>
        tier != ArchiveTier.Keep && Days.Contains(days) && (tier != ArchiveTier.Ia || days >= FirstDayOfIa);

    /// <returns>Null where the value is none of ours.</returns>
    public static ArchiveTag? Parse(string value) => All.FirstOrDefault(tag => tag.Value == value);
}
