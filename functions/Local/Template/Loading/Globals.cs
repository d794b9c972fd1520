using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>What SAM's Globals section adds to every serverless function: mappings are merged, lists appended, the function's own text wins.</summary>
sealed class Globals(MapNode? section)
{
    readonly MapNode? _functions = section?.Find("Function") as MapNode;

    public ResourceDeclaration AddTo(ResourceDeclaration declaration) => declaration.Type == ResourceTypes.ServerlessFunction && _functions is { } functions
        ? declaration with { Properties = Merge(functions, declaration.Properties) }
        : declaration;

    static MapNode Merge(MapNode common, MapNode own)
    {
        var merged = new OrderedDictionary<string, TemplateNode>(common.Entries, StringComparer.Ordinal);
        foreach (var (key, value) in own.Entries)
        {
            merged[key] = (common.Find(key), value) switch
            {
                (MapNode left, MapNode right) when !IsFunction(left) && !IsFunction(right) => Merge(left, right),
                (ListNode left, ListNode right) => new ListNode([.. left.Items, .. right.Items], right.Line),
                _ => value,
            };
        }
        return new MapNode(merged, own.Line);
    }

    static bool IsFunction(MapNode map) => map.Entries is { Count: 1 } only && only.GetAt(0).Key is var key && (key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal));
}
