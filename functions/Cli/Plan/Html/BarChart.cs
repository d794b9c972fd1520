using OnPut.Cli.Plan.Output;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Html;

/// <summary>What each storage class costs a month, now and then.</summary>
static class BarChart
{
    const int Width = 900, Left = 170, Right = 110, Bar = 15, Row = 52;

    public static void Write(Markup page, IReadOnlyList<ClassFigures> classes)
    {
        var most = classes.Max(figures => Math.Max(figures.MonthlyNow, figures.MonthlyThen));
        page.Raw("<figure><figcaption><span class=\"key now\"></span>a month now<span class=\"key then\"></span>a month then</figcaption>\n")
            .Raw($"<svg viewBox=\"0 0 {Width} {classes.Count * Row}\" role=\"img\" aria-label=\"Cost a month by storage class, now and then\">\n");
        for (var index = 0; index < classes.Count; index++)
        {
            var (figures, top) = (classes[index], index * Row + 8);
            page.Raw($"<text x=\"0\" y=\"{top + Bar + 5}\">").Text(Words.Of(figures.Class)).Raw("</text>\n");
            WriteBar(page, "now", top, figures.MonthlyNow, most);
            WriteBar(page, "then", top + Bar + 3, figures.MonthlyThen, most);
        }
        page.Raw("</svg></figure>\n");
    }

    static void WriteBar(Markup page, string style, int top, decimal value, decimal most)
    {
        var length = most == 0 ? 0 : Math.Round(value / most * (Width - Left - Right), 1);
        page.Raw($"<rect class=\"{style}\" x=\"{Left}\" y=\"{top}\" width=\"{length}\" height=\"{Bar}\" rx=\"2\"/>")
            .Raw($"<text class=\"quiet\" x=\"{Left + length + 8}\" y=\"{top + Bar - 3}\">").Text(Money.Of(value)).Raw("</text>\n");
    }
}
