using System.Collections.Concurrent;
using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Costs;

/// <summary>
/// Whether archiving pays. A GB is 2^30 bytes, a month 30 days, a year 365; an object is looked at from its creation to its end, and is
/// read whole and evenly over its life.
/// </summary>
/// <remarks>
/// Counted: storage with the minimum size, the overhead and the minimum days of each class (one that it leaves early included), transition,
/// the tag and the request that writes it, retrieval, GETs and standard restores, monitoring and access tiers of Intelligent-Tiering.
/// Not counted: the temporary copy that a restore makes, data transfer, discounts, volume steps, and what the function itself costs.
/// </remarks>
public sealed class ArchiveCosts(RegionPrices prices)
{
    // As many as there are rules times storage classes.
    readonly ConcurrentDictionary<ArchiveTerms, CostLine> _lines = new();

    public RegionPrices Prices => prices;

    /// <exception cref="ArgumentOutOfRangeException">The terms are out of the ranges of <see cref="ArchiveTerms"/>.</exception>
    public CostLine Line(ArchiveTerms terms) =>
        _lines.TryGetValue(terms, out var line) ? line : _lines.GetOrAdd(terms, new CostLine(prices, terms));

    /// <param name="size">Bytes, 0 or more.</param>
    /// <param name="terms">What is to happen with it.</param>
    /// <inheritdoc cref="Line"/>
    public CostComparison Compare(long size, ArchiveTerms terms) => Line(terms).Compare(size);
}
