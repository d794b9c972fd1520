using OnPut.Cli.Plan.Choice;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Output;

/// <summary>All that a plan says, whatever it is written as.</summary>
/// <param name="Rules">Where they are from.</param>
/// <param name="MadeAt">From when on months are counted.</param>
/// <param name="Notes">What should be known of it, a sentence each.</param>
sealed record PlanReport(
    string Source, string Rules, ChosenPrices Prices, DateTimeOffset MadeAt, PlanFigures Figures, RequestFigures Requests,
    IReadOnlyList<string> Notes)
{
    /// <summary>More lifecycle rules than this nobody reads; a bucket has room for 1,000.</summary>
    public const int MostAdvice = 100;

    public IEnumerable<Prefixes.PrefixAdvice> Advice => Figures.Advice.Take(MostAdvice);
}
