namespace OnPut.Cli.Plan.Prefixes;

/// <summary>A prefix that ends with a slash, or the empty one, with those that are one name longer.</summary>
sealed class PrefixNode
{
    Dictionary<string, PrefixNode>? _children;

    /// <summary>Of objects that are directly here, or below where no node is.</summary>
    public PrefixSums? Current { get; private set; }

    /// <inheritdoc cref="Current"/>
    public PrefixSums? Noncurrent { get; private set; }

    /// <summary>True where there were prefixes below that are not told apart any more.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>By their names, without the slash.</summary>
    public IEnumerable<KeyValuePair<string, PrefixNode>> Children => _children ?? [];

    public bool TryGetChild(ReadOnlySpan<char> name, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out PrefixNode child)
    {
        child = null;
        return _children is not null && _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out child);
    }

    public PrefixNode AddChild(ReadOnlySpan<char> name)
    {
        var child = new PrefixNode();
        (_children ??= new(StringComparer.Ordinal)).Add(name.ToString(), child);
        return child;
    }

    public void Add(bool isNoncurrent, Wish wish) => (isNoncurrent ? Noncurrent ??= new() : Current ??= new()).Add(wish);

    public void CutOff() => IsCutOff = true;

    /// <summary>Takes in all that is below, which is then told apart no more.</summary>
    /// <returns>How many nodes are gone.</returns>
    public int Collapse()
    {
        if (_children is null)
            return 0;
        var gone = _children.Count;
        foreach (var child in _children.Values)
        {
            gone += child.Collapse();
            Take(child.Current, child.Noncurrent);
        }
        (_children, IsCutOff) = (null, true);
        return gone;
    }

    /// <summary>The sums of all that is here and below.</summary>
    public (PrefixSums Current, PrefixSums Noncurrent) Whole()
    {
        var whole = new PrefixNode();
        whole.TakeAll(this);
        return (whole.Current ?? new(), whole.Noncurrent ?? new());
    }

    void TakeAll(PrefixNode other)
    {
        Take(other.Current, other.Noncurrent);
        foreach (var (_, child) in other.Children)
            TakeAll(child);
    }

    void Take(PrefixSums? current, PrefixSums? noncurrent)
    {
        if (current is not null)
            (Current ??= new()).Add(current);
        if (noncurrent is not null)
            (Noncurrent ??= new()).Add(noncurrent);
    }
}
