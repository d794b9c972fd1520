using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>A resource as the template declares it.</summary>
sealed record ResourceDeclaration(string LogicalId, string Type, MapNode Properties, ScalarNode? Condition, int Line)
{
    /// <exception cref="TemplateException">It is no resource.</exception>
    public static ResourceDeclaration Read(string logicalId, TemplateNode node)
    {
        if (node is not MapNode map || map.Find("Type") is not ScalarNode type)
            throw new TemplateException("a resource is a mapping with at least a Type", node.Line, logicalId);
        var properties = map.Find("Properties") switch
        {
            MapNode given => given,
            null or ScalarNode { IsNull: true } => MapNode.Empty(map.Line),
            var other => throw new TemplateException("Properties is a mapping", other.Line, logicalId),
        };
        var condition = map.Find("Condition") switch
        {
            ScalarNode name => name,
            null => null,
            var other => throw new TemplateException("Condition is the name of a condition", other.Line, logicalId),
        };
        return new ResourceDeclaration(logicalId, type.Text, properties, condition, map.Line);
    }
}
