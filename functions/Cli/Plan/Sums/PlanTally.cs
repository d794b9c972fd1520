using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Prefixes;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Sums;

/// <summary>Adds up what becomes of objects, in a room that does not grow with their number.</summary>
/// <param name="now">When the rules are asked.</param>
/// <param name="top">How many of the largest movers are named.</param>
sealed class PlanTally(ArchiveRules rules, ArchiveCosts costs, DateTimeOffset now, int top)
{
    const int Fates = (int)Fate.NoRule + 1;

    readonly Archivist _archivist = new(rules, costs);
    readonly WaitTally?[] _groups = new WaitTally?[(rules.Rules.Count + 1) * Fates * RuleLines.Classes];

    public RuleLines Lines { get; } = new(rules, costs);

    public PrefixTree Prefixes { get; } = new();

    public LargestMovers Movers { get; } = new(top);

    public AspectTally Undecided { get; } = new();

    public long Objects { get; private set; }

    /// <summary>All groups that have objects.</summary>
    public IEnumerable<ObjectGroup> Groups =>
        from number in Enumerable.Range(0, rules.Rules.Count + 1)
        from fate in Enum.GetValues<Fate>()
        from storageClass in Enum.GetValues<StorageClass>()
        let objects = _groups[IndexOf(number, fate, storageClass)]
        where objects is not null
        select new ObjectGroup(Lines.RuleOf(number), fate, storageClass, Lines.Of(number, storageClass), objects);

    public void Add(in PlanItem item)
    {
        var candidate = item.Candidate;
        var verdict = _archivist.Decide(candidate, now);
        var fate = item.IsHeld ? Fate.Held : FateOf(verdict.Kind);
        var number = Lines.NumberOf(verdict.Rule);
        var from = StorageClasses.Parse(candidate.StorageClass);
        var wait = fate is Fate.Moves or Fate.DoesNotPay ? Wait.Months(item.CountedFrom, verdict.Rule!.AfterDays, now) : 0;
        Objects++;
        (_groups[IndexOf(number, fate, from)] ??= new()).Add(candidate.Size, fate == Fate.Moves ? wait : 0);
        if (fate != Fate.Held)
            Undecided.Add(verdict.Missing, candidate.Size);
        Prefixes.Add(candidate.Bucket, candidate.Key, candidate.IsNoncurrent, WishOf(fate, number, candidate.Size, from, wait));
        if (fate == Fate.Moves && Movers.Takes(candidate.Size))
            Movers.Add(MoverOf(candidate, Lines.Of(number, from), verdict.Rule!, from, wait));
    }

    static int IndexOf(int number, Fate fate, StorageClass from) => (number * Fates + (int)fate) * RuleLines.Classes + (int)from;

    static Fate FateOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Archive => Fate.Moves,
        VerdictKind.DoesNotPay => Fate.DoesNotPay,
        VerdictKind.AlreadyThere => Fate.AlreadyThere,
        VerdictKind.Keep => Fate.Kept,
        _ => Fate.NoRule,
    };

    Wish WishOf(Fate fate, int number, long size, StorageClass from, int wait) => fate switch
    {
        Fate.Moves => new(Lines.TermsOf(number), size, from, wait, PaysByPrefix: Lines.Of(number, from).Prefix.Pays(size), PaysByTag: true),
        Fate.DoesNotPay => new(Lines.TermsOf(number), size, from, wait, PaysByPrefix: Lines.Of(number, from).Prefix.Pays(size)),
        Fate.AlreadyThere => new(Lines.TermsOf(number), size, from) { IsFulfilled = true },
        _ => new(Wish.Stay, size, from),
    };

    static Mover MoverOf(ArchiveCandidate candidate, LinePair lines, ArchiveRule rule, StorageClass from, int wait) => new(
        candidate.Bucket, candidate.Key, candidate.IsNoncurrent, candidate.Size, from, rule, wait,
        lines.Tag.MonthlyBefore(candidate.Size) - lines.Tag.MonthlyAfter(candidate.Size));
}
