using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

/// <summary>Thirteen months of 100 GB, of which twelve are spent in the archive: sums that can be done on paper.</summary>
public sealed class CostPartsTests
{
    const long Size = 100 * Sums.GB;

    // 32 KB at the rate of the archive and 8 KB at that of STANDARD, for 12 months.
    const decimal OverheadOfGlacier = (32 * 0.0036m + 8 * 0.023m) / (1024 * 1024) * 12;
    const decimal OverheadOfDeepArchive = (32 * 0.00099m + 8 * 0.023m) / (1024 * 1024) * 12;

    [Fact]
    public void Kept_it_costs_storage_only()
    {
        var kept = Sums.Line(ArchiveTier.Ia, 30, 390).Compare(Size).KeptParts;
        Sums.Equal(29.90m, kept.Storage);
        Sums.Equal(29.90m, Sums.Whole(kept));
    }

    [Theory]
    [InlineData(ArchiveTier.Ia, 15.00, 0, 0.00001, 0)]
    [InlineData(ArchiveTier.GlacierIr, 4.80, 0, 0.00002, 0)]
    [InlineData(ArchiveTier.Glacier, 4.32, (double)OverheadOfGlacier, 0.00003, 0)]
    [InlineData(ArchiveTier.DeepArchive, 1.188, (double)OverheadOfDeepArchive, 0.00005, 0)]
    [InlineData(ArchiveTier.Intelligent, 2.30 + 2.50 + 3.60, 0, 0.00001, 0.00003)]
    public void Archived_it_costs_storage_by_tier_and_the_same_tag(
        ArchiveTier tier, double storage, double overhead, double transition, double monitoring)
    {
        var comparison = Sums.Line(tier, 30, 390).Compare(Size);
        var parts = comparison.ArchivedParts;
        Sums.Equal(2.30m, parts.StorageBefore);
        Sums.Equal((decimal)storage, parts.Storage);
        Sums.Equal(decimal.Round((decimal)overhead, 10), parts.Overhead);
        Sums.Equal((decimal)transition, parts.Transition);
        Sums.Equal((decimal)monitoring, parts.Monitoring);
        Sums.Equal(0.000005m, parts.TagPut);
        Sums.Equal(0.000013m, parts.TagMonths);
        Assert.Equal(0, parts.MinimumDays + parts.Retrieval + parts.Requests);
        Sums.Equal((decimal)transition + 0.000005m, comparison.OneOff);
    }

    [Theory]
    [InlineData(ArchiveTier.Ia, 0.01, 0.001)]
    [InlineData(ArchiveTier.GlacierIr, 0.03, 0.01)]
    [InlineData(ArchiveTier.Glacier, 0.01, 0.0504)]
    [InlineData(ArchiveTier.DeepArchive, 0.02, 0.1004)]
    [InlineData(ArchiveTier.Intelligent, 0, 0.0004)]
    public void A_dozen_reads_a_year_cost_a_dozen_retrievals_and_requests(ArchiveTier tier, double gigabyte, double thousand)
    {
        var comparison = Sums.Line(tier, 0, 365, reads: 12).Compare(Size);
        Sums.Equal(12 * 100 * (decimal)gigabyte, comparison.ArchivedParts.Retrieval);
        Sums.Equal(12 * (decimal)thousand / 1000, comparison.ArchivedParts.Requests);
        Sums.Equal(12 * 0.0004m / 1000, comparison.KeptParts.Requests);
        Assert.Equal(0, comparison.KeptParts.Retrieval);
    }

    [Theory]
    [InlineData(ArchiveTier.Ia, 10, 100 * 0.0125 * 20 / 30)]
    [InlineData(ArchiveTier.Ia, 30, 0)]
    [InlineData(ArchiveTier.GlacierIr, 30, 100 * 0.004 * 2)]
    [InlineData(ArchiveTier.Glacier, 30, (100 + 32.0 / 1024 / 1024) * 0.0036 * 2)]
    [InlineData(ArchiveTier.DeepArchive, 30, (100 + 32.0 / 1024 / 1024) * 0.00099 * 5)]
    [InlineData(ArchiveTier.DeepArchive, 180, 0)]
    [InlineData(ArchiveTier.Intelligent, 1, 0)]
    public void Minimum_days_are_paid_where_its_life_ends_earlier(ArchiveTier tier, int daysThere, double expected) =>
        Sums.Equal(decimal.Round((decimal)expected, 10), Sums.Line(tier, 30, 30 + daysThere).Compare(Size).ArchivedParts.MinimumDays);

    [Fact]
    public void Minimum_days_of_the_class_that_it_leaves_are_paid_both_ways()
    {
        var comparison = Sums.Line(ArchiveTier.DeepArchive, 30, 60, from: StorageClass.GlacierIr).Compare(Size);
        Sums.Equal(100 * 0.004m, comparison.KeptParts.MinimumDays);
        Sums.Equal(100 * 0.004m * 2 + decimal.Round((100 + 32m / 1024 / 1024) * 0.00099m * 5, 10), comparison.ArchivedParts.MinimumDays);
    }

    [Theory]
    [InlineData(ArchiveTier.Ia, 0.0125)]
    [InlineData(ArchiveTier.GlacierIr, 0.004)]
    public void What_an_object_lacks_of_128_KB_is_overhead(ArchiveTier tier, double price)
    {
        var line = Sums.Line(tier, 0, 360);
        Sums.Equal(decimal.Round((decimal)price * 96 / 1024 / 1024 * 12, 10), line.Compare(32 * Sums.KB).ArchivedParts.Overhead);
        Assert.Equal(0, line.Compare(128 * Sums.KB).ArchivedParts.Overhead);
        Assert.Equal(0, line.Compare(Size).ArchivedParts.Overhead);
    }

    [Fact]
    public void By_the_rule_of_a_prefix_there_is_no_tag_to_pay()
    {
        var comparison = Sums.Line(ArchiveTier.DeepArchive, 30, 390, byTag: false).Compare(Size);
        Assert.Equal(0, comparison.ArchivedParts.TagPut + comparison.ArchivedParts.TagMonths);
        Sums.Equal(0.00005m, comparison.OneOff);
        Sums.Equal(0.000001m, Sums.Line(ArchiveTier.DeepArchive, 30, 390).MonthlyAfter(Size) - comparison.MonthlyAfter);
    }
}
