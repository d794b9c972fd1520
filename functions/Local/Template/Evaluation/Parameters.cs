using System.Globalization;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>The template's parameters with the values they have in this run.</summary>
sealed class Parameters
{
    /// <summary>CloudFormation's own limit, in characters.</summary>
    const int LongestValue = 4096;

    readonly Dictionary<string, TemplateNode> _values = new(StringComparer.Ordinal);

    public Parameters(MapNode? declared, IReadOnlyDictionary<string, string> overrides)
    {
        foreach (var name in overrides.Keys)
        {
            if (declared?.Find(name) is null)
                throw new TemplateException($"the template has no parameter {name}; it has {Known(declared)}");
        }
        foreach (var (name, node) in declared?.Entries ?? [])
            _values[name] = Value(name, Declaration(name, node), overrides.GetValueOrDefault(name));
    }

    public TemplateNode? Find(string name) => _values.GetValueOrDefault(name);

    static string Known(MapNode? declared) => declared is { Entries.Count: > 0 } ? string.Join(", ", declared.Entries.Keys) : "none";

    static MapNode Declaration(string name, TemplateNode node) =>
        node as MapNode ?? throw new TemplateException("a parameter is a mapping with at least a Type", node.Line, name);

    static TemplateNode Value(string name, MapNode declaration, string? given)
    {
        var type = (declaration.Find("Type") as ScalarNode)?.Text
            ?? throw new TemplateException("the parameter has no Type; write Type: String", declaration.Line, name);
        if (given is null && type.StartsWith("AWS::SSM::Parameter::", StringComparison.Ordinal))
            throw new TemplateException("its value is kept in AWS Systems Manager, which is not run locally; give one as an override", declaration.Line, name);
        var text = given ?? Default(name, declaration);
        if (text.Length > LongestValue)
            throw new TemplateException($"its value is longer than {LongestValue} characters", declaration.Line, name);

        var isList = type is "CommaDelimitedList" || type.StartsWith("List<", StringComparison.Ordinal);
        var parts = isList ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        foreach (var part in parts)
        {
            CheckNumber(name, type, part, declaration.Line);
            CheckAllowed(name, part, declaration);
        }
        var scalars = parts.Select(part => new ScalarNode(part, IsPlain: false, declaration.Line)).ToArray();
        return isList ? new ListNode(scalars, declaration.Line) : scalars[0];
    }

    static string Default(string name, MapNode declaration) => declaration.Find("Default") switch
    {
        ScalarNode scalar => scalar.Text,
        null => throw new TemplateException("the parameter has no Default; give it a value as an override", declaration.Line, name),
        var other => throw new TemplateException("a Default is one text or number", other.Line, name),
    };

    static void CheckNumber(string name, string type, string value, int line)
    {
        if (type is "Number" or "List<Number>" && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            throw new TemplateException($"\"{value}\" is no number, and the parameter is of Type {type}", line, name);
    }

    static void CheckAllowed(string name, string value, MapNode declaration)
    {
        if (declaration.Find("AllowedValues") is not ListNode allowed)
            return;
        var values = allowed.Items.OfType<ScalarNode>().Select(item => item.Text).ToArray();
        if (!values.Contains(value, StringComparer.Ordinal))
            throw new TemplateException($"\"{value}\" is none of its AllowedValues: {string.Join(", ", values)}", allowed.Line, name);
    }
}
