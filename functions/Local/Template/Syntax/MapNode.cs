namespace OnPut.Local.Template.Syntax;

/// <summary>A mapping in the order it was written.</summary>
sealed record MapNode(OrderedDictionary<string, TemplateNode> Entries, int Line) : TemplateNode(Line)
{
    public static MapNode Of(string key, TemplateNode value) => new(new() { [key] = value }, value.Line);

    public static MapNode Empty(int line) => new([], line);

    public TemplateNode? Find(string key) => Entries.GetValueOrDefault(key);
}
