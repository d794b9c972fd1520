using System.Globalization;
using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>The intrinsic functions that take one value out of many.</summary>
static class ListFunctions
{
    public static TemplateNode Select(Evaluator evaluator, TemplateNode argument)
    {
        if (argument is not ListNode { Items: [var position, var values] } || evaluator.Evaluate(values) is not ListNode list)
            throw new TemplateException("Fn::Select needs an index and a list", argument.Line);
        var text = evaluator.Text(position, "Fn::Select");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= list.Items.Count)
            throw new TemplateException($"Fn::Select has a list of {list.Items.Count} here and no item {text}; the first is 0", argument.Line);
        return list.Items[index];
    }

    public static TemplateNode FindInMap(Evaluator evaluator, MapNode? mappings, TemplateNode argument)
    {
        if (argument is not ListNode { Items: [var map, var first, var second] })
            throw new TemplateException("Fn::FindInMap needs the name of a mapping and two keys", argument.Line);
        string[] path = [evaluator.Text(map, "Fn::FindInMap"), evaluator.Text(first, "Fn::FindInMap"), evaluator.Text(second, "Fn::FindInMap")];
        TemplateNode? found = mappings;
        foreach (var key in path)
            found = (found as MapNode)?.Find(key);
        return found ?? throw new TemplateException($"Mappings has no {string.Join(" / ", path)}", argument.Line);
    }
}
