using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>What the rules want of all objects of a prefix, as far as one lifecycle rule for all of them depends on it.</summary>
sealed class PrefixSums
{
    const int Nothing = -1, Mixed = -2;

    readonly List<MovedClass> _moved = new(1);
    int _terms = Nothing;
    long _smallestMoved = long.MaxValue;

    /// <summary>The largest object that must not move; -1 where there is none.</summary>
    public long LargestStaying { get; private set; } = -1;

    /// <summary>True where there are objects that no rule, or another one, is about.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>How many are to move.</summary>
    public long Movers => _moved.Sum(moved => moved.ByPrefix.Sizes.Objects);

    /// <summary>By storage class.</summary>
    public IReadOnlyList<MovedClass> Moved => _moved;

    /// <summary>The terms that all want that are to move; null where they differ, or none is.</summary>
    public int? Terms => _terms >= 0 ? _terms : null;

    /// <summary>True where sizes tell apart what moves from what stays: a lifecycle rule knows no more of objects.</summary>
    /// <param name="size">Bytes; what is larger is to move.</param>
    public bool IsSplitAt(long size) => _smallestMoved > size && LargestStaying <= size;

    public void Add(Wish wish)
    {
        if (wish.Terms == Wish.Stay)
            HasOthers = true;
        else
            Want(wish.Terms);
        if (wish.IsFulfilled)
            return;
        if (wish.Terms == Wish.Stay || !wish.PaysByPrefix)
        {
            LargestStaying = Math.Max(LargestStaying, wish.Size);
            return;
        }
        _smallestMoved = Math.Min(_smallestMoved, wish.Size);
        Of(wish.From).Add(wish);
    }

    public void Add(PrefixSums other)
    {
        if (other._terms != Nothing)
            Want(other._terms);
        HasOthers |= other.HasOthers;
        LargestStaying = Math.Max(LargestStaying, other.LargestStaying);
        _smallestMoved = Math.Min(_smallestMoved, other._smallestMoved);
        foreach (var moved in other._moved)
            Of(moved.From).Add(moved);
    }

    void Want(int terms) => _terms = _terms == Nothing || _terms == terms ? terms : Mixed;

    MovedClass Of(StorageClass from)
    {
        foreach (var moved in _moved)
            if (moved.From == from)
                return moved;
        var added = new MovedClass(from);
        _moved.Add(added);
        return added;
    }
}
