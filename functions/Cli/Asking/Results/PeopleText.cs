using System.Text;

namespace OnPut.Cli.Asking.Results;

/// <summary>A cell on a terminal: one line, and nothing in it that a terminal would obey.</summary>
static class PeopleText
{
    /// <summary>Far more than any terminal is wide.</summary>
    const int Longest = 2000;

    public static string Of(ResultColumn column, object? cell) =>
        Printable(cell is string text && column.Form == CellForm.Json ? NestedText.Of(text) : CellText.Of(cell));

    public static string Printable(string text)
    {
        var printable = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (printable.Length >= Longest)
                return printable.Append('…').ToString();
            printable.Append(Shown(rune));
        }
        return printable.ToString();
    }

    static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.Control when Rune.IsWhiteSpace(rune) => " ",
        System.Globalization.UnicodeCategory.Control => "\uFFFD",
        System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator => " ",
        _ => rune.ToString(),
    };
}
