namespace OnPut.Cli.Plan.Sums;

/// <summary>What becomes of some objects, in USD.</summary>
/// <param name="MonthlyNow">A month as they are.</param>
/// <param name="MonthlyThen">A month once all have moved that are to move.</param>
/// <param name="Timeline">What that costs and saves.</param>
/// <param name="Fates">Those that there are.</param>
sealed record GroupFigures(
    long Objects, long Bytes, decimal MonthlyNow, decimal MonthlyThen, Timeline Timeline, IReadOnlyDictionary<Fate, FateFigures> Fates)
{
    public decimal SavedInYear => Timeline.SavedAfter(PlanFigures.OneYear);

    public decimal SavedInThreeYears => Timeline.SavedAfter(PlanFigures.ThreeYears);

    /// <summary>Of a fate; zeros where there are none.</summary>
    public FateFigures Of(Fate fate) => Fates.TryGetValue(fate, out var figures) ? figures : new(0, 0, 0);

    public static GroupFigures Of(IReadOnlyList<ObjectGroup> groups)
    {
        var timeline = new Timeline();
        foreach (var group in groups.Where(group => group.Fate == Fate.Moves))
            timeline.Add(group.Lines, group.Objects);
        return new(
            groups.Sum(group => group.Sizes.Objects), groups.Sum(group => group.Sizes.Bytes),
            groups.Sum(group => group.MonthlyNow), groups.Sum(group => group.MonthlyThen), timeline,
            groups.GroupBy(group => group.Fate).ToDictionary(group => group.Key, group => new FateFigures(
                group.Sum(some => some.Sizes.Objects), group.Sum(some => some.Sizes.Bytes), group.Sum(some => some.MonthlyNow))));
    }
}
