using OnPut.Cli.Plan.Output;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Html;

/// <summary>What has been paid by the end of each month, with the plan and without it.</summary>
static class LineChart
{
    const int Width = 900, Height = 320, Left = 90, Right = 20, Top = 20, Bottom = 40, Lines = 4, MonthsApart = 6;

    public static void Write(Markup page, GroupFigures total)
    {
        var without = Months.Select(month => month * total.MonthlyNow).ToList();
        var with = Months.Select(month => without[month] - total.Timeline.SavedAfter(month)).ToList();
        var most = Math.Max(without.Max(), with.Max());
        if (most <= 0)
            return;
        page.Raw("<figure><figcaption><span class=\"key now\"></span>as it is<span class=\"key then\"></span>with the rules</figcaption>\n")
            .Raw($"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Cumulative cost over 36 months, as it is and with the rules\">\n");
        WriteAxes(page, most);
        WriteBreakEven(page, total.Timeline.BreakEvenMonth, with, most);
        WriteLine(page, "line-now", without, most);
        WriteLine(page, "line-then", with, most);
        page.Raw("</svg></figure>\n");
    }

    static IEnumerable<int> Months => Enumerable.Range(0, PlanFigures.ThreeYears + 1);

    static void WriteAxes(Markup page, decimal most)
    {
        for (var line = 0; line <= Lines; line++)
        {
            var value = most * line / Lines;
            page.Raw($"<line class=\"axis\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Y(value, most)}\" y2=\"{Y(value, most)}\"/>")
                .Raw($"<text class=\"quiet\" x=\"{Left - 8}\" y=\"{Y(value, most) + 4}\" text-anchor=\"end\">").Text(Money.Of(value)).Raw("</text>\n");
        }
        for (var month = 0; month <= PlanFigures.ThreeYears; month += MonthsApart)
            page.Raw($"<text class=\"quiet\" x=\"{X(month)}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{month}</text>\n");
        page.Raw($"<text class=\"quiet\" x=\"{Width - Right}\" y=\"{Height - 4}\" text-anchor=\"end\">months</text>\n");
    }

    static void WriteLine(Markup page, string style, List<decimal> values, decimal most) =>
        page.Raw($"<polyline class=\"{style}\" points=\"")
            .Raw(string.Join(' ', values.Select((value, month) => $"{X(month)},{Y(value, most)}")))
            .Raw("\"/>\n");

    static void WriteBreakEven(Markup page, int? month, List<decimal> with, decimal most)
    {
        if (month is not { } paid || paid >= with.Count)
            return;
        var anchor = paid > PlanFigures.ThreeYears / 2 ? "end" : "start";
        page.Raw($"<line class=\"mark\" x1=\"{X(paid)}\" x2=\"{X(paid)}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>")
            .Raw($"<circle class=\"dot\" cx=\"{X(paid)}\" cy=\"{Y(with[paid], most)}\" r=\"4\"/>")
            .Raw($"<text x=\"{X(paid) + (anchor == "end" ? -8 : 8)}\" y=\"{Top + 12}\" text-anchor=\"{anchor}\">paid back ")
            .Text(Words.BreakEven(paid)).Raw("</text>\n");
    }

    static decimal X(int month) => Math.Round(Left + (decimal)(Width - Left - Right) * month / PlanFigures.ThreeYears, 1);

    static decimal Y(decimal value, decimal most) => Math.Round(Height - Bottom - (Height - Bottom - Top) * value / most, 1);
}
