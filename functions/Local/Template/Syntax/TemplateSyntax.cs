using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OnPut.Local.Template.Syntax;

/// <summary>YAML or JSON text to nodes. JSON needs no reader of its own: YAML's flow style contains it.</summary>
static class TemplateSyntax
{
    /// <summary>Far above any real template, far below what would exhaust the stack.</summary>
    const int DeepestNesting = 64;

    /// <exception cref="TemplateException">The text is neither YAML nor JSON, or uses what CloudFormation does not allow.</exception>
    public static MapNode Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                throw new TemplateException("the template is empty; it needs at least a Resources section", 1);
            if (Node(parser, depth: 0) is not MapNode root)
                throw new TemplateException("the template is no mapping; it starts with sections such as Resources:", 1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out var next))
                throw new TemplateException("a second document follows; keep one template in a file", LineOf(parser.Current));
            return root;
        }
        catch (Exception failure) when (failure is not TemplateException)
        {
            // The parser reports some broken input with exceptions of other types than its own: they know no line and say nothing.
            var (line, reason) = failure is YamlException { Start.Line: > 0 and var known }
                ? ((int)known, failure.Message.TrimEnd('.'))
                : (LineOf(parser.Current), "something is not closed");
            throw new TemplateException($"this is no valid YAML, here or shortly before: {reason}", line, inner: failure);
        }
    }

    static TemplateNode Node(Parser parser, int depth)
    {
        if (depth > DeepestNesting)
            throw new TemplateException($"the template nests deeper than {DeepestNesting} levels", LineOf(parser.Current));
        if (parser.TryConsume<Scalar>(out var scalar))
            return ShortForm.Expand(scalar.Tag, new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, LineOf(scalar)));
        if (parser.TryConsume<SequenceStart>(out var sequence))
            return ShortForm.Expand(sequence.Tag, List(parser, sequence, depth));
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ShortForm.Expand(mapping.Tag, Map(parser, mapping, depth));
        throw new TemplateException("CloudFormation does not know YAML aliases; write the value out", LineOf(parser.Current));
    }

    static ListNode List(Parser parser, SequenceStart start, int depth)
    {
        var items = new List<TemplateNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(parser, depth + 1));
        return new ListNode(items, LineOf(start));
    }

    static MapNode Map(Parser parser, MappingStart start, int depth)
    {
        var entries = new OrderedDictionary<string, TemplateNode>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw new TemplateException("a key must be plain text", LineOf(parser.Current));
            if (!entries.TryAdd(key.Value, Node(parser, depth + 1)))
                throw new TemplateException($"the key {key.Value} is there twice; keep one", LineOf(key));
        }
        return new MapNode(entries, LineOf(start));
    }

    static int LineOf(ParsingEvent? at) => at is null ? 0 : (int)at.Start.Line;
}
