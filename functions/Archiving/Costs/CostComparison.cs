namespace OnPut.Archiving.Costs;

/// <summary>
/// What an object costs, or what many do, over a whole life when it is kept and when it is archived. It holds no sums: each is worked out
/// when somebody asks for it, to the last digit of a decimal, in USD.
/// </summary>
public readonly record struct CostComparison
{
    internal CostComparison(CostLine line, SizeTally sizes) => (Line, Sizes) = (line, sizes);

    public CostLine Line { get; }

    public ArchiveTerms Terms => Line.Terms;

    public SizeTally Sizes { get; }

    /// <inheritdoc cref="CostLine.Moves"/>
    public bool Moves => Line.Moves;

    /// <summary>The whole life where it is now.</summary>
    public decimal Kept => Line.Sum(static bills => bills.Kept.Total, Sizes);

    /// <summary>The whole life with its archive: what it costs before it is moved, too.</summary>
    public decimal Archived => Line.Sum(static bills => bills.Archived.Total, Sizes);

    /// <summary>Of the whole life; negative where archiving costs more.</summary>
    public decimal Saving => Line.Sum(static bills => bills.Saving, Sizes);

    public CostParts KeptParts => Line.KeptParts(Sizes);

    public CostParts ArchivedParts => Line.ArchivedParts(Sizes);

    /// <inheritdoc cref="CostLine.MonthlyBefore"/>
    public decimal MonthlyBefore => Line.Sum(static bills => bills.MonthlyBefore, Sizes);

    /// <inheritdoc cref="CostLine.MonthlyAfter"/>
    public decimal MonthlyAfter => Line.Sum(static bills => bills.MonthlyAfter, Sizes);

    /// <summary>The transition, and the request that writes the tag.</summary>
    public decimal OneOff => Line.Sum(static bills => bills.OneOff, Sizes);

    /// <summary>
    /// Months in the archive until it has saved what it cost, whether it is expected to live so long or not; null where a hundred years do
    /// not do. With Intelligent-Tiering and reads it is a mean.
    /// </summary>
    public decimal? MonthsToPay => Line.MonthsToPay(Sizes);

    /// <summary>The sums for people, as a part of a sentence: it begins with a small letter and ends without a full stop.</summary>
    public string Explain() => CostText.Of(this);
}
