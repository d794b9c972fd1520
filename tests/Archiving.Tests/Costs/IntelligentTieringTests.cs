using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

public sealed class IntelligentTieringTests
{
    [Fact]
    public void Under_128_KB_it_is_neither_watched_nor_moved()
    {
        var line = Sums.Line(ArchiveTier.Intelligent, 0, 360);
        var small = line.Compare(128 * Sums.KB - 1);
        Assert.Equal(0, small.ArchivedParts.Monitoring);
        Assert.Equal(small.KeptParts.Storage, small.ArchivedParts.Storage);
        Assert.Null(small.MonthsToPay);
        Sums.Equal(12 * 0.0000025m, line.Compare(128 * Sums.KB).ArchivedParts.Monitoring);
    }

    [Theory]
    [InlineData(20, 0, 20, 0, 0)]
    [InlineData(30, 0, 30, 0, 0)]
    [InlineData(90, 0, 30, 60, 0)]
    [InlineData(365, 0, 30, 60, 275)]
    [InlineData(365, 1, 30, 60, 275)]
    [InlineData(730, 1, 60, 120, 550)]
    [InlineData(365, 5, 150, 215, 0)]
    [InlineData(100, 5, 57, 43, 0)]
    [InlineData(365, 73, 365, 0, 0)]
    [InlineData(0, 73, 0, 0, 0)]
    [InlineData(36_500, 1_000_000, 36_500, 0, 0)]
    public void Every_read_brings_it_back_to_the_frequent_access_tier(int days, int reads, int frequent, int infrequent, int instant) =>
        Assert.Equal(new(frequent, infrequent, instant), AccessTierDays.Of(days, reads));

    [Theory]
    [InlineData(0, 0, 0, 30)]
    [InlineData(5, 12.328767, 17.671233, 0)]
    [InlineData(1, 2.465753, 4.931507, 22.60274)]
    [InlineData(0.0000000000000000000000000001, 0, 0, 30)]
    public void A_month_in_the_long_run_has_the_mean_of_its_tiers(double reads, double frequent, double infrequent, double instant) =>
        Assert.Equal(new((decimal)frequent, (decimal)infrequent, (decimal)instant), AccessTierDays.OfMonth((decimal)reads));
}
