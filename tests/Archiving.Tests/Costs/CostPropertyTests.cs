using FsCheck.Xunit;
using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

public sealed class CostPropertyTests
{
    // A decimal has 28 digits; the largest of these sums, millions of reads of 5 TiB, take 17 before the point.
    const int Digits = 9;

    [Property(Replay = "(20261124,1)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void The_parts_add_up_to_the_whole(ArchiveTerms terms, long size)
    {
        var comparison = Sums.Costs.Compare(size, terms);
        Assert.Equal(decimal.Round(comparison.Kept, Digits), decimal.Round(Sums.Whole(comparison.KeptParts), Digits));
        Assert.Equal(decimal.Round(comparison.Archived, Digits), decimal.Round(Sums.Whole(comparison.ArchivedParts), Digits));
        Assert.Equal(decimal.Round(comparison.Saving, Digits), decimal.Round(comparison.Kept - comparison.Archived, Digits));
    }

    [Property(Replay = "(20261124,3)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void Asking_the_line_and_asking_for_a_comparison_is_the_same(ArchiveTerms terms, long size)
    {
        var (line, comparison) = (Sums.Costs.Line(terms), Sums.Costs.Compare(size, terms));
        Assert.Equal(comparison.Saving, line.Saving(size));
        Assert.Equal(comparison.Saving > 0, line.Pays(size));
        Assert.Equal(comparison.MonthlyBefore, line.MonthlyBefore(size));
        Assert.Equal(comparison.MonthlyAfter, line.MonthlyAfter(size));
        Assert.Equal(comparison.OneOff, line.OneOff);
    }

    [Property(Replay = "(20261124,5)", MaxTest = 300, Arbitrary = [typeof(AnyTerms)])]
    public void Many_cost_what_each_of_them_costs(ArchiveTerms terms, long[] sizes)
    {
        var line = Sums.Costs.Line(terms);
        var all = line.Compare(sizes.Aggregate(new SizeTally(), (tally, size) => tally + SizeTally.Of(size)));
        Assert.Equal(sizes.Length, all.Sizes.Objects);
        Assert.Equal(decimal.Round(sizes.Sum(line.Saving), Digits), decimal.Round(all.Saving, Digits));
        Assert.Equal(decimal.Round(sizes.Sum(line.MonthlyAfter), Digits), decimal.Round(all.MonthlyAfter, Digits));
    }

    [Property(Replay = "(20261124,7)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void No_part_is_negative_and_nothing_overflows(ArchiveTerms terms, long size)
    {
        var comparison = Sums.Costs.Compare(size, terms);
        foreach (var parts in new[] { comparison.KeptParts, comparison.ArchivedParts })
            Assert.All(
                [
                    parts.StorageBefore, parts.Storage, parts.Overhead, parts.MinimumDays, parts.Monitoring,
                    parts.Transition, parts.TagPut, parts.TagMonths, parts.Retrieval, parts.Requests,
                ],
                part => Assert.True(part >= 0));
        Assert.True(comparison.MonthsToPay is null or >= 0 and <= ArchiveTerms.MaxDays / 30m);
        Assert.NotEmpty(comparison.Explain());
    }

    [Property(Replay = "(20261124,9)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void Without_reads_and_over_its_minimum_days_a_larger_object_saves_no_less(ArchiveTerms terms, long size, long other)
    {
        var after = terms.AfterDays % 100;
        var line = Sums.Costs.Line(new(terms.Tier, after, after + 180 + terms.ExpectDays % 1000) { ByTag = terms.ByTag });
        var (smaller, larger) = (Math.Min(size, other), Math.Max(size, other));
        // At 128 KB Intelligent-Tiering begins to watch an object: that is a step down.
        if (terms.Tier != ArchiveTier.Intelligent || smaller >= 128 << 10 || larger < 128 << 10)
            Assert.True(line.Saving(smaller) <= line.Saving(larger));
    }

    [Property(Replay = "(20261124,15)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void On_the_day_when_it_pays_more_is_saved_than_was_paid_and_not_on_the_day_before(ArchiveTerms terms, long size)
    {
        terms = terms with { AfterDays = terms.AfterDays % 1000 };
        var isMean = terms.ReadsPerYear > 0 && (terms.Tier == ArchiveTier.Intelligent || terms.From == StorageClass.Intelligent);
        if (isMean || Sums.Costs.Compare(size, terms).MonthsToPay is not { } months)
            return;
        var before = terms.AfterDays + (int)decimal.Floor(months * 30);
        if (before >= ArchiveTerms.MaxDays)
            return;
        Assert.False(before > 0 && months * 30 % 1 != 0 && Sums.Costs.Line(terms with { ExpectDays = before }).Pays(size));
        Assert.True(Sums.Costs.Line(terms with { ExpectDays = before + 1 }).Saving(size) >= 0);
    }

    [Property(Replay = "(20261124,11)", MaxTest = 1000, Arbitrary = [typeof(AnyTerms)])]
    public void Without_a_tag_it_never_costs_more(ArchiveTerms terms, long size) =>
        Assert.True(
            Sums.Costs.Line(terms with { ByTag = false }).Saving(size) >= Sums.Costs.Line(terms with { ByTag = true }).Saving(size));

    [Property(Replay = "(20261124,13)", MaxTest = 500, Arbitrary = [typeof(AnyTerms)])]
    public void Tiers_of_Intelligent_Tiering_fill_its_days(ArchiveTerms terms)
    {
        var tiers = AccessTierDays.Of(terms.ExpectDays, terms.ReadsPerYear);
        Assert.Equal(terms.ExpectDays, tiers.Frequent + tiers.Infrequent + tiers.ArchiveInstant);
        Assert.True(tiers.Frequent >= 0 && tiers.Infrequent >= 0 && tiers.ArchiveInstant >= 0);
    }
}
