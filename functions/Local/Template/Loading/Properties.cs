using System.Globalization;
using OnPut.Local.Template.Evaluation;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Loading;

/// <summary>The properties of a resource, each evaluated only when it is asked for, so that what is not run need not be understood.</summary>
sealed class Properties(MapNode properties, Evaluator evaluator)
{
    public IEnumerable<string> Names => properties.Entries.Keys;

    public int Line => properties.Line;

    /// <returns>The evaluated value; null where it is absent, null or <c>AWS::NoValue</c>.</returns>
    public TemplateNode? Find(string name) =>
        properties.Find(name) is { } node && evaluator.Evaluate(node) is { } value and not ScalarNode { IsNull: true } ? value : null;

    public bool Has(string name) => properties.Find(name) is { } node && evaluator.Shallow(node) is not (null or ScalarNode { IsNull: true });

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        ScalarNode scalar => scalar.Text,
        var other => throw new TemplateException($"{name} must be one text", other.Line),
    };

    public string RequiredText(string name) =>
        Text(name) ?? throw new TemplateException($"{name} is missing", Line);

    /// <returns>The texts of a list, or the one text that stands in its place; empty where it is absent.</returns>
    public IReadOnlyList<string> Texts(string name) => Find(name) switch
    {
        null => [],
        ScalarNode scalar => [scalar.Text],
        ListNode list => [.. list.Items.Select(item =>
            item is ScalarNode scalar ? scalar.Text : throw new TemplateException($"{name} must be a list of texts", item.Line))],
        var other => throw new TemplateException($"{name} must be a list of texts", other.Line),
    };

    public IReadOnlyList<string> RequiredTexts(string name) =>
        Texts(name) is { Count: > 0 } texts ? texts : throw new TemplateException($"{name} is missing", Line);

    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } node)
            return null;
        return node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most
            ? number
            : throw new TemplateException($"{name} must be a whole number from {least} to {most}", node.Line);
    }

    /// <returns>A date in UTC, or a date and time in ISO 8601.</returns>
    public DateTimeOffset? Date(string name)
    {
        if (Find(name) is not { } node)
            return null;
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return node is ScalarNode scalar && DateTimeOffset.TryParse(scalar.Text, CultureInfo.InvariantCulture, styles, out var date)
            ? date
            : throw new TemplateException($"{name} must be a date such as 2030-01-31T00:00:00Z", node.Line);
    }

    public TimeSpan? Seconds(string name, int least, int most) => Number(name, least, most) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    public bool Flag(string name) => Find(name) switch
    {
        null => false,
        ScalarNode scalar when bool.TryParse(scalar.Text, out var flag) => flag,
        var other => throw new TemplateException($"{name} must be true or false", other.Line),
    };

    /// <returns>The properties inside; null where the section is absent.</returns>
    public Properties? Section(string name) => properties.Find(name) is { } node ? Inside(node, name) : null;

    public IEnumerable<(string Name, Properties Properties)> SectionsByName()
    {
        foreach (var name in Names)
        {
            if (Section(name) is { } section)
                yield return (name, section);
        }
    }

    /// <returns>The properties of each item of a list of mappings.</returns>
    public IEnumerable<Properties> Sections(string name)
    {
        if (properties.Find(name) is not { } node)
            yield break;
        // A list as it is written is read item by item; one that a function makes is evaluated whole.
        if ((node is ListNode ? node : evaluator.Evaluate(node)) is not { } value)
            yield break;
        if (value is not ListNode list)
            throw new TemplateException($"{name} must be a list", node.Line);
        foreach (var item in list.Items)
        {
            if (Inside(item, name) is { } section)
                yield return section;
        }
    }

    Properties? Inside(TemplateNode node, string name) => evaluator.Shallow(node) switch
    {
        null or ScalarNode { IsNull: true } => null,
        MapNode map => new Properties(map, evaluator),
        var other => throw new TemplateException($"{name} must be a mapping", other.Line),
    };
}
