using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Costs;

/// <summary>
/// What one set of terms costs objects of any size: linear in the bytes on both sides of 128 KB, so that a comparison is a few
/// multiplications and takes nothing from the heap. All sums are in USD; sizes are bytes, 0 or more.
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class CostLine
{
    readonly RegionPrices _prices;
    readonly LifeBills _small;
    readonly LifeBills _large;
    BreakEven? _breakEven;

    /// <exception cref="ArgumentOutOfRangeException">The terms are out of the ranges of <see cref="ArchiveTerms"/>.</exception>
    internal CostLine(RegionPrices prices, ArchiveTerms terms)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(terms.AfterDays, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.AfterDays, ArchiveTerms.MaxDays, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfLessThan(terms.ExpectDays, 1, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.ExpectDays, ArchiveTerms.MaxDays, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfNegative(terms.ReadsPerYear, nameof(terms));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(terms.ReadsPerYear, ArchiveTerms.MaxReadsPerYear, nameof(terms));
        (_prices, Terms) = (prices, terms);
        Moves = terms.ExpectDays > terms.AfterDays && StorageClasses.CanMove(terms.From, terms.Tier);
        _small = new(prices, terms, areSmall: true, Moves, terms.ExpectDays);
        _large = new(prices, terms, areSmall: false, Moves, terms.ExpectDays);
    }

    public ArchiveTerms Terms { get; }

    /// <summary>False where it is gone before it would be moved, or S3 does not move it there: then a tag saves nothing.</summary>
    public bool Moves { get; }

    /// <summary>What archiving one costs at once: the transition, and the request that writes its tag.</summary>
    public decimal OneOff => _small.OneOff.PerObject / Linear.UnitsPerDollar;

    /// <summary>Over the whole life; negative where archiving costs more.</summary>
    public decimal Saving(long size) => Dollars(Of(size).Saving, size);

    /// <summary>Whether anything is saved over the whole life: cheaper to ask than how much.</summary>
    public bool Pays(long size) => Of(size).Saving.Units(size, 1) > 0;

    /// <summary>A month where it is now, reads included.</summary>
    public decimal MonthlyBefore(long size) => Dollars(Of(size).MonthlyBefore, size);

    /// <summary>A month once it is archived, reads and tag included, minimum days not.</summary>
    public decimal MonthlyAfter(long size) => Dollars(Of(size).MonthlyAfter, size);

    public CostComparison Compare(long size) => new(this, SizeTally.Of(size));

    /// <summary>Of many at once: the sum of what comparing each would tell.</summary>
    public CostComparison Compare(SizeTally sizes) => new(this, sizes);

    internal CostParts KeptParts(SizeTally sizes) => new(_small.Kept, _large.Kept, sizes);

    internal CostParts ArchivedParts(SizeTally sizes) => new(_small.Archived, _large.Archived, sizes);

    internal decimal Sum(Func<LifeBills, Linear> of, SizeTally sizes) => CostParts.Dollars(of(_small), of(_large), sizes);

    internal decimal? MonthsToPay(SizeTally sizes) => (_breakEven ??= new(_prices, Terms)).Months(sizes);

    static decimal Dollars(Linear line, long size) => line.Units(size, 1) / Linear.UnitsPerDollar;

    LifeBills Of(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return SizeTally.IsSmall(size) ? _small : _large;
    }
}
