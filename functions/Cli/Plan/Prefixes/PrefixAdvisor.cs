using OnPut.Archiving.Costs;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>
/// Finds the shortest prefixes whose objects all go one way: a lifecycle rule for each is cheaper than tags. Where such a prefix has
/// objects that the rule is not about, and that are only too small for it, the longest prefix with all that moves is taken.
/// </summary>
sealed class PrefixAdvisor(RuleLines lines)
{
    /// <summary>S3's largest object, in bytes; no rule asks for larger ones.</summary>
    const long Largest = 5L << 40;

    readonly List<PrefixAdvice> _advice = [];
    readonly Dictionary<int, long?> _thresholds = [];
    int _cutOff;

    /// <returns>From what saves most against tags on, and below how many prefixes there may be more that nobody told apart.</returns>
    public static (IReadOnlyList<PrefixAdvice> Advice, int CutOff) Of(PrefixTree tree, RuleLines lines)
    {
        var advisor = new PrefixAdvisor(lines);
        foreach (var (bucket, root) in tree.Buckets)
            advisor.Visit(root, bucket, "", current: true, noncurrent: true);
        return ([.. advisor._advice.OrderByDescending(advice => advice.Gain)], advisor._cutOff);
    }

    /// <param name="current">False where a rule above takes the current versions already.</param>
    /// <param name="noncurrent">The same of the noncurrent ones.</param>
    void Visit(PrefixNode node, string bucket, string prefix, bool current, bool noncurrent)
    {
        var whole = node.Whole();
        current = current && whole.Current.Movers > 0 && !Advise(node, whole.Current, bucket, prefix, isNoncurrent: false);
        noncurrent = noncurrent && whole.Noncurrent.Movers > 0 && !Advise(node, whole.Noncurrent, bucket, prefix, isNoncurrent: true);
        if (!current && !noncurrent)
            return;
        if (node.IsCutOff)
            _cutOff++;
        foreach (var (name, child) in node.Children)
            Visit(child, bucket, $"{prefix}{name}/", current, noncurrent);
    }

    bool Advise(PrefixNode node, PrefixSums sums, string bucket, string prefix, bool isNoncurrent)
    {
        if (sums.Terms is not { } terms || ThresholdOf(terms) is not { } leastPaying)
            return false;
        if (!sums.IsSplitAt(Math.Max(leastPaying, sums.LargestStaying)))
            return false;
        (prefix, sums) = Narrowed(node, sums, prefix, isNoncurrent);
        var advice = Advice(sums, terms, bucket, prefix, isNoncurrent, Math.Max(leastPaying, sums.LargestStaying));
        if (advice.Gain <= 0)
            return false;
        _advice.Add(advice);
        return true;
    }

    static (string Prefix, PrefixSums Sums) Narrowed(PrefixNode node, PrefixSums sums, string prefix, bool isNoncurrent)
    {
        while (sums.HasOthers)
        {
            var movers = sums.Movers;
            var below = node.Children.Select(child => (child.Key, child.Value, Sums: Of(child.Value, isNoncurrent)))
                .FirstOrDefault(child => child.Sums.Movers == movers);
            if (below.Value is null)
                break;
            (node, sums, prefix) = (below.Value, below.Sums, $"{prefix}{below.Key}/");
        }
        return (prefix, sums);
    }

    static PrefixSums Of(PrefixNode node, bool isNoncurrent) => node.Whole() is var whole && isNoncurrent ? whole.Noncurrent : whole.Current;

    PrefixAdvice Advice(PrefixSums sums, int terms, string bucket, string prefix, bool isNoncurrent, long largerThan)
    {
        var (prefixYear, prefixYears, tagYear, tagYears) = (0m, 0m, 0m, 0m);
        foreach (var moved in sums.Moved)
        {
            var pair = lines.OfTerms(terms, moved.From);
            prefixYear += moved.ByPrefix.SavedAfter(PlanFigures.OneYear, pair.Prefix, pair.Prefix);
            prefixYears += moved.ByPrefix.SavedAfter(PlanFigures.ThreeYears, pair.Prefix, pair.Prefix);
            tagYear += moved.ByTag.SavedAfter(PlanFigures.OneYear, pair.Tag, pair.Prefix);
            tagYears += moved.ByTag.SavedAfter(PlanFigures.ThreeYears, pair.Tag, pair.Prefix);
        }
        var line = lines.OfTerms(terms, StorageClass.Standard).Prefix.Terms;
        return new(
            bucket, prefix, isNoncurrent, line.Tier, line.AfterDays, largerThan,
            sums.Movers, sums.Moved.Sum(moved => moved.ByPrefix.Sizes.Bytes),
            sums.Moved.Sum(moved => moved.ByTag.Sizes.Objects), prefixYear, tagYear, prefixYears, tagYears);
    }

    /// <returns>The largest size that does not pay; null where none pays.</returns>
    long? ThresholdOf(int terms)
    {
        if (_thresholds.TryGetValue(terms, out var known))
            return known;
        var line = lines.OfTerms(terms, StorageClass.Standard).Prefix;
        var (unpaid, paid) = (0L, Largest);
        while (paid - unpaid > 1 && line.Pays(Largest))
        {
            var middle = unpaid + (paid - unpaid) / 2;
            (unpaid, paid) = line.Pays(middle) ? (unpaid, middle) : (middle, paid);
        }
        return _thresholds[terms] = line.Pays(Largest) ? unpaid : null;
    }
}
