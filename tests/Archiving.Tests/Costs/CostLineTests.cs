using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

public sealed class CostLineTests
{
    [Theory]
    [InlineData(365, 365)]
    [InlineData(365, 30)]
    public void What_is_gone_before_it_would_be_moved_loses_the_price_of_its_tag(int after, int expect)
    {
        var line = Sums.Line(ArchiveTier.DeepArchive, after, expect);
        Assert.False(line.Moves);
        Sums.Equal(-(0.000005m + decimal.Round(0.000001m * expect / 30, 10)), line.Saving(Sums.GB));
        Sums.Equal(0.000005m, line.OneOff);
        Sums.Equal(0.000001m, line.MonthlyAfter(Sums.GB) - line.MonthlyBefore(Sums.GB));
        Assert.Equal(0, Sums.Line(ArchiveTier.DeepArchive, after, expect, byTag: false).Saving(Sums.GB));
    }

    [Theory]
    [InlineData(StorageClass.Standard, "ia glacier-ir glacier deep-archive intelligent")]
    [InlineData(StorageClass.StandardIa, "glacier-ir glacier deep-archive intelligent")]
    [InlineData(StorageClass.Intelligent, "glacier-ir glacier deep-archive")]
    [InlineData(StorageClass.OneZoneIa, "glacier deep-archive")]
    [InlineData(StorageClass.GlacierIr, "glacier deep-archive")]
    [InlineData(StorageClass.Glacier, "deep-archive")]
    [InlineData(StorageClass.DeepArchive, "")]
    [InlineData(StorageClass.Other, "")]
    public void S3_moves_objects_downwards_only(StorageClass from, string tiers)
    {
        var moved = Enum.GetValues<ArchiveTier>().Where(tier => Sums.Line(tier, 30, 365, from: from).Moves);
        Assert.Equal(tiers, string.Join(' ', moved.Select(ArchiveTierNames.NameOf)));
    }

    [Fact]
    public void What_is_kept_costs_the_same_as_before()
    {
        var line = Sums.Line(ArchiveTier.Keep, 0, 365);
        Assert.False(line.Moves);
        Assert.Equal(0, line.Saving(Sums.GB));
        Assert.Equal(0, line.OneOff);
        Assert.Equal(line.MonthlyBefore(Sums.GB), line.MonthlyAfter(Sums.GB));
    }

    [Fact]
    public void Storage_classes_are_read_as_S3_writes_them()
    {
        foreach (var storageClass in Enum.GetValues<StorageClass>().Where(storageClass => storageClass != StorageClass.Other))
            Assert.Equal(storageClass, StorageClasses.Parse(StorageClasses.NameOf(storageClass)));
        Assert.Equal(StorageClass.Standard, StorageClasses.Parse(null));
        Assert.Equal(StorageClass.Other, StorageClasses.Parse("EXPRESS_ONEZONE"));
        foreach (var tier in Enum.GetValues<ArchiveTier>())
            Assert.Equal(ArchiveTierNames.StorageClassOf(tier), StorageClasses.NameOf(StorageClasses.Of(tier)));
    }

    [Fact]
    public void Months_before_and_after_are_those_of_the_long_run()
    {
        var line = Sums.Line(ArchiveTier.DeepArchive, 90, 100, reads: 12.166666666666666666666666667m);
        Sums.Equal(2.30m + 0.0004m / 1000, line.MonthlyBefore(100 * Sums.GB));
        Sums.Equal(
            decimal.Round(0.099m + (32 * 0.00099m + 8 * 0.023m) / 1024 / 1024 + 2.00m + 0.1004m / 1000 + 0.000001m, 10),
            line.MonthlyAfter(100 * Sums.GB));
        Sums.Equal(0.40m + 0.0000025m + 0.000001m, Sums.Line(ArchiveTier.Intelligent, 90, 100).MonthlyAfter(100 * Sums.GB));
    }

    [Fact]
    public void The_same_terms_are_worked_out_once() =>
        Assert.Same(Sums.Line(ArchiveTier.Ia, 30, 365), Sums.Costs.Line(new(ArchiveTier.Ia, 30)));

    [Fact]
    public void A_sum_takes_nothing_from_the_heap()
    {
        var terms = new ArchiveTerms(ArchiveTier.DeepArchive, 30, 365, 0.5m);
        _ = Sums.Costs.Compare(1, terms).Saving;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var size = 0; size < 10_000; size++)
            _ = Sums.Costs.Compare(size, terms).Saving;
        // The runtime itself may take a little.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Theory]
    [InlineData(-1, 365, 0)]
    [InlineData(36_501, 365, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 36_501, 0)]
    [InlineData(0, 365, -1)]
    [InlineData(0, 365, 1_000_001)]
    public void Terms_out_of_range_are_refused(int after, int expect, int reads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sums.Line(ArchiveTier.Ia, after, expect, reads));

    [Fact]
    public void A_negative_size_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sums.Line(ArchiveTier.Ia, 30, 365).Saving(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sums.Line(ArchiveTier.Ia, 30, 365).Compare(-1));
    }
}
