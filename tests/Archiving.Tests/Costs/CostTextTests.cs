using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

public sealed class CostTextTests
{
    [Fact]
    public void A_small_object_is_told_by_a_million_like_it() => Assert.Equal(
        "keeping a million like it in STANDARD for 365 days costs $34.16, with deep-archive after 30 days $73.62 "
        + "(storage before $2.81, storage $1.35, overhead $2.30, transition $50.00, tag $17.17): $39.46 more, "
        + "and it pays only after 38 months there",
        Sums.Line(ArchiveTier.DeepArchive, 30, 365).Compare(128 * Sums.KB).Explain());

    [Fact]
    public void A_middling_one_is_told_by_a_thousand() => Assert.Equal(
        "keeping a thousand like it in STANDARD for 365 days costs $2.73, with glacier after 30 days $0.67 "
        + "(storage before $0.22, storage $0.39, transition $0.030, tag $0.017): $2.07 less, and it pays after 0.6 months there",
        Sums.Line(ArchiveTier.Glacier, 30, 365).Compare(10 << 20).Explain());

    [Fact]
    public void A_large_one_is_told_by_itself() => Assert.Equal(
        "keeping it in STANDARD for 365 days costs $27.98, with ia after 30 days $16.26 "
        + "(storage before $2.30, storage $13.96): $11.72 less, and it pays after 0.5 months there",
        Sums.Line(ArchiveTier.Ia, 30, 365).Compare(100 * Sums.GB).Explain());

    [Fact]
    public void Many_are_told_by_themselves() => Assert.Equal(
        "keeping 2,000 objects in GLACIER for 365 days costs $0.0069, with deep-archive after 30 days $0.14 "
        + "(overhead $0.0052, transition $0.10, tag $0.034): $0.13 more, and it never pays",
        Sums.Line(ArchiveTier.DeepArchive, 30, 365, from: StorageClass.Glacier).Compare(new SizeTally(2000, 200, 0, 0)).Explain());

    [Fact]
    public void What_never_pays_says_so() => Assert.EndsWith(
        "more, and it never pays",
        Sums.Line(ArchiveTier.DeepArchive, 30, 365).Compare(9 * Sums.KB).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void What_is_not_moved_says_why()
    {
        Assert.Equal(
            "what lives 90 days is gone when it would be moved after 90, and the tag of a thousand like it costs $0.0080",
            Sums.Line(ArchiveTier.DeepArchive, 90, 90).Compare(20 << 20).Explain());
        Assert.Equal(
            "S3 moves nothing from GLACIER to STANDARD_IA, and the tag of it costs $0.000017",
            Sums.Line(ArchiveTier.Ia, 30, 365, from: StorageClass.Glacier).Compare(100 * Sums.GB).Explain());
        Assert.Equal(
            "S3 moves nothing from DEEP_ARCHIVE to GLACIER",
            Sums.Line(ArchiveTier.Glacier, 30, 365, byTag: false, from: StorageClass.DeepArchive).Compare(1).Explain());
        Assert.Equal(
            "keeping it in STANDARD for 365 days costs $27.98",
            Sums.Line(ArchiveTier.Keep, 0, 365).Compare(100 * Sums.GB).Explain());
    }
}
