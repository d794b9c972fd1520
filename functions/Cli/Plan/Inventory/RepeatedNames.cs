namespace OnPut.Cli.Plan.Inventory;

/// <summary>One string for each name that comes again and again: buckets, storage classes.</summary>
sealed class RepeatedNames
{
    /// <summary>More are no repeated names, and are not kept.</summary>
    const int Most = 64;

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    string _last = "";

    public string Of(ReadOnlySpan<char> name)
    {
        if (name.SequenceEqual(_last))
            return _last;
        if (!_names.TryGetValue(name, out var known))
        {
            known = name.ToString();
            if (_names.Set.Count < Most)
                _names.Set.Add(known);
        }
        return _last = known;
    }
}
