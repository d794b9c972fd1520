using YamlDotNet.Core;

namespace OnPut.Local.Template.Syntax;

/// <summary>The YAML tags of CloudFormation: <c>!Sub x</c> is short for <c>{ "Fn::Sub": x }</c>.</summary>
static class ShortForm
{
    static readonly HashSet<string> Functions =
    [
        "And", "Base64", "Cidr", "Equals", "FindInMap", "GetAtt", "GetAZs", "If", "ImportValue", "Join", "Length", "Not", "Or",
        "Select", "Split", "Sub", "ToJsonString", "Transform",
    ];

    public static TemplateNode Expand(TagName tag, TemplateNode node)
    {
        if (tag.IsEmpty || tag.IsNonSpecific || tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
            return node;
        var name = tag.Value.TrimStart('!');
        if (name is "Ref" or "Condition")
            return MapNode.Of(name, node);
        if (Functions.Contains(name))
            return MapNode.Of("Fn::" + name, node);
        throw new TemplateException($"the tag {tag.Value} is none of CloudFormation's; remove it or write the function's name right", node.Line);
    }
}
