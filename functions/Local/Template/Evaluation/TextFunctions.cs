using System.Text;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>The intrinsic functions that make texts or take them apart.</summary>
static class TextFunctions
{
    const int LongestText = 1 << 20;

    public static ScalarNode Sub(Evaluator evaluator, TemplateNode argument)
    {
        var (template, variables) = argument switch
        {
            ScalarNode text => (text, null),
            ListNode { Items: [ScalarNode text, MapNode map] } => (text, map),
            _ => throw new TemplateException("Fn::Sub needs a text, or a list of a text and a mapping of its variables", argument.Line),
        };
        var result = SubText.Replace(template, LongestText, name =>
            variables?.Find(name) is { } variable ? evaluator.Text(variable, "Fn::Sub") : evaluator.Variable(name, template));
        return new ScalarNode(result, IsPlain: false, template.Line);
    }

    public static ScalarNode Join(Evaluator evaluator, TemplateNode argument)
    {
        if (argument is not ListNode { Items: [ScalarNode delimiter, var parts] } || evaluator.Evaluate(parts) is not ListNode list)
            throw new TemplateException("Fn::Join needs a delimiter and a list of texts", argument.Line);
        var texts = list.Items.Select(item => evaluator.Text(item, "Fn::Join")).ToArray();
        if (texts.Sum(text => (long)text.Length + delimiter.Text.Length) > LongestText)
            throw new TemplateException("Fn::Join makes a text that is too long", argument.Line);
        return new ScalarNode(string.Join(delimiter.Text, texts), IsPlain: false, argument.Line);
    }

    public static ListNode Split(Evaluator evaluator, TemplateNode argument)
    {
        if (argument is not ListNode { Items: [ScalarNode { Text.Length: > 0 } delimiter, var source] })
            throw new TemplateException("Fn::Split needs a delimiter and a text", argument.Line);
        var parts = evaluator.Text(source, "Fn::Split").Split(delimiter.Text);
        return new ListNode([.. parts.Select(part => new ScalarNode(part, IsPlain: false, argument.Line))], argument.Line);
    }

    public static ScalarNode Base64(Evaluator evaluator, TemplateNode argument)
    {
        var text = evaluator.Text(argument, "Fn::Base64");
        return new ScalarNode(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), IsPlain: false, argument.Line);
    }
}
