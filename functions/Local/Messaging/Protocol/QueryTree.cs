using System.Globalization;
using OnPut.Local.Http;

namespace OnPut.Local.Messaging.Protocol;

/// <summary>The parameters of the AWS Query protocol as the tree that their dots make, as in <c>Tags.member.2.Key</c>.</summary>
sealed class QueryTree
{
    readonly Dictionary<string, QueryTree> _children = new(StringComparer.Ordinal);

    /// <summary>The value at this very name; null where there are only names below it.</summary>
    public string? Value { get; private set; }

    public QueryTree? this[string name] => _children.GetValueOrDefault(name);

    public IReadOnlyDictionary<string, QueryTree> Children => _children;

    /// <summary>What is numbered below this name, in the order of the numbers.</summary>
    public IEnumerable<QueryTree> Items => _children
        .Where(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture))
        .Select(child => child.Value);

    public static QueryTree Parse(QueryParameters parameters)
    {
        var root = new QueryTree();
        foreach (var (name, value) in parameters.Pairs)
        {
            var node = root;
            foreach (var part in name.Split('.', 8))
                node = node.Child(part);
            node.Value = value;
        }
        return root;
    }

    public string? Text(string name) => this[name]?.Value;

    public IEnumerable<QueryTree> List(string name) => this[name]?.Items ?? [];

    QueryTree Child(string name)
    {
        if (!_children.TryGetValue(name, out var child))
            _children[name] = child = new QueryTree();
        return child;
    }
}
