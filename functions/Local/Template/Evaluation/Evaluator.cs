using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>Evaluates the intrinsic functions in a value. What comes out is texts, lists and mappings only.</summary>
sealed class Evaluator
{
    const int DeepestEvaluation = 200;

    readonly Parameters _parameters;
    readonly MapNode? _mappings;
    readonly IReferences _references;
    int _depth;

    public Evaluator(Parameters parameters, MapNode? mappings, MapNode? conditions, IReferences references)
    {
        _parameters = parameters;
        _mappings = mappings;
        _references = references;
        Conditions = new Conditions(conditions, this);
    }

    public Conditions Conditions { get; }

    /// <returns>The value; null where it is <c>AWS::NoValue</c>.</returns>
    /// <exception cref="TemplateException">A function is used wrongly, is not run locally, or refers to what is not there.</exception>
    public TemplateNode? Evaluate(TemplateNode node) => Deeper(node, () => node switch
    {
        MapNode map when FunctionIn(map) is { } function => Call(function, map.Entries.GetAt(0).Value),
        MapNode map => Each(map),
        ListNode list => new ListNode([.. list.Items.Select(Evaluate).OfType<TemplateNode>()], list.Line),
        _ => node,
    });

    /// <summary>Evaluates only what the value itself is; the values inside a mapping stay as they are written.</summary>
    public TemplateNode? Shallow(TemplateNode node) => node is MapNode map && FunctionIn(map) is null ? map : Evaluate(node);

    /// <summary>The value as text.</summary>
    /// <exception cref="TemplateException">It is a list, a mapping or nothing.</exception>
    public string Text(TemplateNode node, string function) =>
        Evaluate(node) is ScalarNode scalar ? scalar.Text : throw new TemplateException($"{function} needs a text here", node.Line);

    /// <summary>The value of <c>${Name}</c> or <c>${Name.Attribute}</c>.</summary>
    public string Variable(string name, TemplateNode at)
    {
        if (name.IndexOf('.') is > 0 and var dot)
            return _references.Attribute(name[..dot], name[(dot + 1)..], this, at);
        return (Ref(name, at) as ScalarNode)?.Text ?? throw new TemplateException($"${{{name}}} has no text to put in", at.Line);
    }

    /// <summary>Bounds the recursion: references lead from value to value, so the file's own nesting does not.</summary>
    internal T Deeper<T>(TemplateNode at, Func<T> evaluate)
    {
        if (++_depth > DeepestEvaluation)
            throw new TemplateException("the values refer to each other too deeply, or in a circle", at.Line);
        try
        {
            return evaluate();
        }
        finally
        {
            _depth--;
        }
    }

    static string? FunctionIn(MapNode map) =>
        map.Entries.Count == 1 && map.Entries.GetAt(0).Key is var key && (key is "Ref" or "Condition" || key.StartsWith("Fn::", StringComparison.Ordinal))
            ? key
            : null;

    MapNode Each(MapNode map)
    {
        var entries = new OrderedDictionary<string, TemplateNode>(map.Entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (Evaluate(value) is { } evaluated)
                entries.Add(key, evaluated);
        }
        return new MapNode(entries, map.Line);
    }

    TemplateNode? Call(string function, TemplateNode argument) => function switch
    {
        "Ref" => Ref(Text(argument, function), argument),
        "Fn::GetAtt" => GetAtt(argument),
        "Fn::Sub" => TextFunctions.Sub(this, argument),
        "Fn::Join" => TextFunctions.Join(this, argument),
        "Fn::Split" => TextFunctions.Split(this, argument),
        "Fn::Base64" => TextFunctions.Base64(this, argument),
        "Fn::Select" => ListFunctions.Select(this, argument),
        "Fn::FindInMap" => ListFunctions.FindInMap(this, _mappings, argument),
        "Fn::If" => Conditions.If(argument),
        "Fn::Equals" or "Fn::And" or "Fn::Or" or "Fn::Not" => Scalar(Conditions.Truth(MapNode.Of(function, argument)) ? "true" : "false", argument),
        // Policy documents have a key of this name that is no function.
        "Condition" => Evaluate(argument) is { } value ? MapNode.Of(function, value) : null,
        "Fn::ImportValue" => throw new TemplateException("Fn::ImportValue takes its value from another stack; use a parameter for the local run", argument.Line),
        _ => throw new TemplateException($"{function} is not evaluated locally; use a parameter for its value", argument.Line),
    };

    TemplateNode? Ref(string name, TemplateNode at)
    {
        if (name == PseudoParameters.NoValue)
            return null;
        if (_parameters.Find(name) is { } parameter)
            return parameter;
        var text = PseudoParameters.Find(name) ?? _references.Ref(name, this, at)
            ?? throw new TemplateException($"there is no parameter or resource {name}", at.Line);
        return Scalar(text, at);
    }

    ScalarNode GetAtt(TemplateNode argument) => argument switch
    {
        ScalarNode { Text: var path } when path.IndexOf('.') is > 0 => Scalar(Variable(path, argument), argument),
        ListNode { Items: [ScalarNode resource, var attribute] } =>
            Scalar(_references.Attribute(resource.Text, Text(attribute, "Fn::GetAtt"), this, argument), argument),
        _ => throw new TemplateException("Fn::GetAtt needs a resource and an attribute, as in Queue.Arn", argument.Line),
    };

    static ScalarNode Scalar(string text, TemplateNode at) => new(text, IsPlain: false, at.Line);
}
