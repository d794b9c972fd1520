using System.Text;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>The text of <c>Fn::Sub</c>: <c>${Name}</c> is replaced, <c>${!Name}</c> stands for <c>${Name}</c> itself.</summary>
static class SubText
{
    public static string Replace(ScalarNode template, int longest, Func<string, string> valueOf)
    {
        var text = template.Text;
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var open)
        {
            result.Append(text, position, open - position);
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new TemplateException("Fn::Sub has a ${ that is not closed", template.Line);
            var name = text[(open + 2)..close].Trim();
            result.Append(name.StartsWith('!') ? $"${{{name[1..]}}}" : valueOf(name));
            if (result.Length > longest)
                throw new TemplateException("Fn::Sub makes a text that is too long", template.Line);
            position = close + 1;
        }
        return result.Append(text, position, text.Length - position).ToString();
    }
}
