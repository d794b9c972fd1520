using System.Globalization;
using OnPut.Cli.Asking.Find;
using OnPut.Cli.Plan.Output;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Html;

/// <summary>The plan as one page that needs nothing else: no script, no font, no picture from anywhere.</summary>
static class PlanPage
{
    public static string Of(PlanReport report)
    {
        var (page, figures) = (new Markup(), report.Figures);
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Raw("<title>Archive plan: ").Text(report.Source).Raw("</title>\n<style>\n").Raw(Style()).Raw("</style>\n</head>\n<body>\n<main>\n")
            .Raw("<h1>").Name(report.Source).Raw("</h1>\n")
            .Paragraph(string.Create(CultureInfo.InvariantCulture, $"What the archive rules would do, as of {report.MadeAt:yyyy-MM-dd}. Nothing was changed."), "quiet")
            .Paragraph($"Rules: {report.Rules}. Prices: {report.Prices.Text}.", "quiet");
        WriteCards(page, figures.Total);
        if (figures.ByClass.Count > 0)
        {
            page.Raw("<h2>Cost a month by storage class</h2>\n");
            BarChart.Write(page, figures.ByClass);
            page.Raw("<h2>Paid in all, month by month</h2>\n");
            LineChart.Write(page, figures.Total);
        }
        WriteFates(page, figures.Total);
        WriteRules(page, figures.ByRule);
        WriteMovers(page, figures.Movers);
        AdviceSection.Write(page, report);
        WriteNotes(page, report);
        return page.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    static void WriteCards(Markup page, GroupFigures total)
    {
        page.Raw("<ul class=\"cards\">\n");
        Card(Money.Of(total.SavedInYear), "saved in one year");
        Card(Money.Of(total.SavedInThreeYears), "saved in three years");
        Card(Money.Of(total.MonthlyNow), "a month now");
        Card(Money.Of(total.MonthlyThen), "a month once all has moved");
        Card(Money.Of(total.Timeline.OneOff), $"one-off, paid back {Words.BreakEven(total.Timeline.BreakEvenMonth)}");
        Card(Words.Of(total.Objects), $"objects, {ByteSize.Of(total.Bytes)}");
        page.Raw("</ul>\n");

        void Card(string figure, string text) => page.Raw("<li><strong>").Text(figure).Raw("</strong><span>").Text(text).Raw("</span></li>\n");
    }

    static void WriteFates(Markup page, GroupFigures total)
    {
        page.Raw("<h2>What becomes of the objects</h2>\n");
        var table = new HtmlTable(page, ["objects that are"], ["objects", "size", "a month now"]);
        foreach (var fate in Enum.GetValues<Fate>())
            if (total.Of(fate) is { Objects: > 0 } figures)
                table.Add(Words.Of(fate), Words.Of(figures.Objects), ByteSize.Of(figures.Bytes), Money.Of(figures.MonthlyNow));
        table.End();
    }

    static void WriteRules(Markup page, IReadOnlyList<RuleFigures> rules)
    {
        page.Raw("<h2>By rule</h2>\n");
        var table = new HtmlTable(
            page, ["rule", "to"], ["objects", "size", "move", "cost more", "now/month", "then/month", "one-off", "paid back", "1 year", "3 years"]);
        foreach (var (rule, figures) in rules)
            table.Add(
                Words.NameOf(rule), Words.Target(rule), Words.Of(figures.Objects), ByteSize.Of(figures.Bytes),
                Words.Of(figures.Of(Fate.Moves).Objects), Words.Of(figures.Of(Fate.DoesNotPay).Objects), Money.Of(figures.MonthlyNow),
                Money.Of(figures.MonthlyThen), Money.Of(figures.Timeline.OneOff),
                figures.Of(Fate.Moves).Objects == 0 ? "" : Words.BreakEven(figures.Timeline.BreakEvenMonth),
                Money.Of(figures.SavedInYear), Money.Of(figures.SavedInThreeYears));
        table.End();
    }

    static void WriteMovers(Markup page, IReadOnlyList<Mover> movers)
    {
        if (movers.Count == 0)
            return;
        page.Raw("<h2>The largest that move</h2>\n");
        var table = new HtmlTable(page, ["key", "to", "rule", "moves"], ["size", "saves/month"]);
        foreach (var mover in movers)
            table.Add(
                mover.Key, Words.Target(mover.Rule), mover.Rule.Name, Words.Wait(mover.WaitMonths), ByteSize.Of(mover.Size),
                Money.Of(mover.MonthlySaving));
        table.End();
    }

    static void WriteNotes(Markup page, PlanReport report)
    {
        page.Raw("<h2>Good to know</h2>\n");
        foreach (var note in report.Notes.Prepend(Words.Undecided(report.Figures)).OfType<string>())
            page.Paragraph(note, "quiet");
    }

    static string Style()
    {
        using var stream = typeof(PlanPage).Assembly.GetManifestResourceStream("OnPut.Cli.Plan.Html.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
