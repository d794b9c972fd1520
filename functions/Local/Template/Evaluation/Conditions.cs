using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>The template's conditions, each decided once.</summary>
sealed class Conditions(MapNode? declared, Evaluator evaluator)
{
    readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public bool Holds(string name, TemplateNode at)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        var condition = declared?.Find(name)
            ?? throw new TemplateException($"there is no condition {name}; declare it under Conditions", at.Line);
        return _known[name] = Truth(condition);
    }

    public TemplateNode? If(TemplateNode argument) => argument is ListNode { Items: [ScalarNode condition, var then, var otherwise] }
        ? evaluator.Evaluate(Holds(condition.Text, condition) ? then : otherwise)
        : throw new TemplateException("Fn::If needs the name of a condition and two values", argument.Line);

    public bool Truth(TemplateNode node) => evaluator.Deeper(node, () => node is MapNode { Entries.Count: 1 } map
        ? Truth(map.Entries.GetAt(0).Key, map.Entries.GetAt(0).Value)
        : throw NoCondition(node));

    bool Truth(string function, TemplateNode argument) => (function, argument) switch
    {
        ("Condition", ScalarNode name) => Holds(name.Text, name),
        ("Fn::Equals", ListNode { Items: [var left, var right] }) => evaluator.Text(left, function) == evaluator.Text(right, function),
        ("Fn::Not", ListNode { Items: [var only] }) => !Truth(only),
        ("Fn::And", ListNode { Items: var all }) => all.All(Truth),
        ("Fn::Or", ListNode { Items: var any }) => any.Any(Truth),
        _ => throw NoCondition(argument),
    };

    static TemplateException NoCondition(TemplateNode node) =>
        new("a condition is made of Fn::Equals, Fn::And, Fn::Or, Fn::Not and Condition", node.Line);
}
