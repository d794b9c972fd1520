using OnPut.Archiving.Costs;
using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Tests.Costs;

/// <summary>What is known of S3's prices and must come out of the sums.</summary>
public sealed class CostFactsTests
{
    [Theory]
    [InlineData(ArchiveTier.DeepArchive, 9.79, 9.81)]
    [InlineData(ArchiveTier.Glacier, 15.41, 15.43)]
    public void An_archive_with_overhead_never_pays_below_a_size(ArchiveTier tier, double never, double ever)
    {
        var line = Sums.Line(tier, 0, ArchiveTerms.MaxDays, byTag: false);
        Assert.Null(line.Compare((long)(never * 1024)).MonthsToPay);
        Assert.True(line.MonthlyAfter((long)(never * 1024)) > line.MonthlyBefore((long)(never * 1024)));
        Assert.True(line.MonthlyAfter((long)(ever * 1024)) < line.MonthlyBefore((long)(ever * 1024)));
    }

    [Theory]
    [InlineData(ArchiveTier.DeepArchive, 180, 407)]
    [InlineData(ArchiveTier.Glacier, 90, 556)]
    public void Within_its_minimum_days_an_archive_only_pays_above_a_size(ArchiveTier tier, int days, long kilobytes)
    {
        var line = Sums.Line(tier, 0, days, byTag: false);
        Assert.False(line.Pays((kilobytes - 1) * Sums.KB));
        Assert.True(line.Pays(kilobytes * Sums.KB));
    }

    [Theory]
    [InlineData(false, 20)]
    [InlineData(true, 37)]
    public void Deep_Archive_of_128_KB_pays_after_so_many_months(bool byTag, int months)
    {
        var comparison = Sums.Line(ArchiveTier.DeepArchive, 0, 365, byTag: byTag).Compare(128 * Sums.KB);
        Assert.Equal(months, decimal.Floor(comparison.MonthsToPay!.Value));
        Assert.True(comparison.Saving < 0);
    }

    [Fact]
    public void A_tag_costs_as_much_a_month_as_1059_KB_of_Deep_Archive()
    {
        var prices = PriceTable.Default.For("us-east-1");
        Assert.Equal(1059m, decimal.Round(prices.Tag / 10_000 / prices.DeepArchive.Storage * 1024 * 1024));
    }
}
