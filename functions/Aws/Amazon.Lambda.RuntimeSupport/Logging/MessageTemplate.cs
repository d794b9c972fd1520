using System.Globalization;
using System.Text;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// Messages such as <c>Put {count} objects</c>. Holes are filled in their order, or by number where their names are 0, 1, 2 and
/// so on. A doubled brace opens no hole and stays doubled; a message without arguments is no template.
/// </summary>
static class MessageTemplate
{
    public static string? Render(string? template, object?[] arguments)
    {
        if (template is null || arguments.Length == 0)
            return template;

        var text = new StringBuilder(template.Length * 2);
        var written = 0;
        foreach (var (hole, value) in Fill(template, arguments))
        {
            text.Append(template, written, hole.Start - written);
            if (LogValue.ToText(value, hole.Format) is { } shown)
                text.Append(shown);
            else
                text.Append(template, hole.Start, hole.Length);
            written = hole.Start + hole.Length;
        }
        return text.Append(template, written, template.Length - written).ToString();
    }

    /// <summary>The holes that there is an argument for, with it.</summary>
    public static IEnumerable<(MessageHole Hole, object? Value)> Fill(string? template, object?[] arguments)
    {
        if (template is null || arguments.Length == 0)
            yield break;

        var holes = Parse(template);
        var byNumber = AreNumbered(holes);
        for (var i = 0; i < holes.Count; i++)
        {
            var argument = byNumber ? int.Parse(holes[i].Name, CultureInfo.InvariantCulture) : i;
            if (argument < arguments.Length)
                yield return (holes[i], arguments[argument]);
        }
    }

    static List<MessageHole> Parse(string template)
    {
        var holes = new List<MessageHole>();
        for (var open = template.IndexOf('{'); open >= 0 && open + 1 < template.Length;)
        {
            var next = open + 2;
            if (template[open + 1] is not ('{' or '}'))
            {
                var close = template.IndexOf('}', open);
                if (close < 0)
                    break;
                holes.Add(MessageHole.Parse(template, open, close));
                next = close + 1;
            }
            open = next < template.Length ? template.IndexOf('{', next) : -1;
        }
        return holes;
    }

    static bool AreNumbered(List<MessageHole> holes)
    {
        var numbers = new HashSet<int>();
        foreach (var hole in holes)
        {
            if (!int.TryParse(hole.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return false;
            numbers.Add(number);
        }
        return numbers.Count > 0 && numbers.Max() == numbers.Count - 1;
    }
}
