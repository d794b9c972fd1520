using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

public sealed class BreakEvenTests
{
    [Theory]
    [InlineData(ArchiveTier.Ia, 10_000_000)]
    [InlineData(ArchiveTier.GlacierIr, 100_000)]
    [InlineData(ArchiveTier.Glacier, 300_000)]
    [InlineData(ArchiveTier.Glacier, 900_000_000)]
    [InlineData(ArchiveTier.DeepArchive, 300_000)]
    [InlineData(ArchiveTier.DeepArchive, 3_000_000)]
    [InlineData(ArchiveTier.Intelligent, 500_000)]
    [InlineData(ArchiveTier.Intelligent, 50_000_000)]
    public void An_object_that_lives_a_day_less_loses_and_one_that_lives_a_day_more_saves(ArchiveTier tier, long size)
    {
        var days = (int)decimal.Floor(Sums.Line(tier, 60, 365).Compare(size).MonthsToPay!.Value * 30);
        Assert.False(Sums.Line(tier, 60, 60 + days).Pays(size));
        Assert.True(Sums.Line(tier, 60, 60 + days + 1).Pays(size));
    }

    [Fact]
    public void How_long_it_is_expected_to_live_does_not_matter() => Assert.Equal(
        Sums.Line(ArchiveTier.DeepArchive, 90, 100).Compare(1_000_000).MonthsToPay,
        Sums.Line(ArchiveTier.DeepArchive, 90, 10_000).Compare(1_000_000).MonthsToPay);

    [Fact]
    public void Where_reads_cost_more_than_is_saved_it_never_pays()
    {
        var comparison = Sums.Line(ArchiveTier.GlacierIr, 30, 3650, reads: 12).Compare(Sums.GB);
        Assert.Null(comparison.MonthsToPay);
        Assert.True(comparison.Saving < 0);
        Assert.True(comparison.MonthlyAfter > comparison.MonthlyBefore);
    }

    [Fact]
    public void From_a_class_with_minimum_days_it_pays_only_when_those_are_over()
    {
        var months = Sums.Line(ArchiveTier.DeepArchive, 30, 365, from: StorageClass.GlacierIr).Compare(100 * Sums.GB).MonthsToPay!.Value;
        // Two months are paid to Glacier Instant Retrieval either way, and six to Deep Archive: 6 × .099 of .4 a month.
        Sums.Equal(decimal.Round(2 + 6 * 0.099m / 0.4m, 3), decimal.Round(months, 3));
    }

    [Fact]
    public void Minimum_days_that_are_partly_over_are_waited_for_only_in_part()
    {
        var months = Sums.Line(ArchiveTier.DeepArchive, 20, 365, from: StorageClass.StandardIa).Compare(100 * Sums.GB).MonthsToPay!.Value;
        // Ten days of Standard-IA are left, then 1.25 a month pays for 6 × .099.
        Sums.Equal(decimal.Round(10m / 30 + 6 * 0.099m / 1.25m, 3), decimal.Round(months, 3));
    }

    [Fact]
    public void No_objects_never_pay() => Assert.Null(Sums.Line(ArchiveTier.DeepArchive, 30, 365).Compare(new SizeTally()).MonthsToPay);
}
