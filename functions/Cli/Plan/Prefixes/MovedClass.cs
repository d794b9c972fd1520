using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>Objects of a prefix that are in one storage class and would leave it.</summary>
sealed class MovedClass(StorageClass from)
{
    MovedSizes _byPrefix, _byTag;

    public StorageClass From => from;

    public MovedSizes ByPrefix => _byPrefix;

    /// <summary>Those of them that a tag would move: it must pay for itself.</summary>
    public MovedSizes ByTag => _byTag;

    public void Add(Wish wish)
    {
        _byPrefix.Add(wish.Size, wish.WaitMonths);
        if (wish.PaysByTag)
            _byTag.Add(wish.Size, wish.WaitMonths);
    }

    public void Add(MovedClass other)
    {
        _byPrefix.Add(other._byPrefix);
        _byTag.Add(other._byTag);
    }
}
