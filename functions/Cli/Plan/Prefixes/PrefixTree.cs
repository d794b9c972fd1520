namespace OnPut.Cli.Plan.Prefixes;

/// <summary>
/// The prefixes of all keys with what the rules want of their objects, in a fixed room: where there are too many, the deepest
/// are counted with those above them. A prefix that is still there is always counted whole.
/// </summary>
/// <param name="mostNodes">Prefixes that are told apart at most.</param>
sealed class PrefixTree(int mostNodes = PrefixTree.MostNodes)
{
    public const int MostNodes = 20_000;

    /// <summary>Slashes in a prefix. Keys may have 1,024.</summary>
    public const int Deepest = 16;

    /// <summary>An inventory is of one bucket; what names more than this is no inventory.</summary>
    const int MostBuckets = 1000;

    readonly Dictionary<string, PrefixNode> _buckets = new(StringComparer.Ordinal);
    int _deepest = Deepest;
    int _nodes;

    /// <summary>Every bucket's empty prefix.</summary>
    public IEnumerable<KeyValuePair<string, PrefixNode>> Buckets => _buckets;

    public void Add(string bucket, ReadOnlySpan<char> key, bool isNoncurrent, Wish wish)
    {
        if (RootOf(bucket) is not { } node)
            return;
        while (_nodes > mostNodes - Deepest && _deepest > 0)
            CollapseDeepest();
        for (var depth = 0; key.IndexOf('/') is var slash and >= 0; depth++)
        {
            if (depth == _deepest)
            {
                node.CutOff();
                break;
            }
            if (!node.TryGetChild(key[..slash], out var child))
            {
                child = node.AddChild(key[..slash]);
                _nodes++;
            }
            node = child;
            key = key[(slash + 1)..];
        }
        node.Add(isNoncurrent, wish);
    }

    PrefixNode? RootOf(string bucket)
    {
        if (!_buckets.TryGetValue(bucket, out var root) && _buckets.Count < MostBuckets)
            _buckets.Add(bucket, root = new());
        return root;
    }

    void CollapseDeepest()
    {
        _deepest--;
        foreach (var root in _buckets.Values)
            _nodes -= CollapseBelow(root, _deepest);
    }

    static int CollapseBelow(PrefixNode node, int depth) =>
        depth == 0 ? node.Collapse() : node.Children.Sum(child => CollapseBelow(child.Value, depth - 1));
}
