using OnPut.Cli.Asking.Find;
using OnPut.Cli.Plan.Prefixes;
using OnPut.Cli.Plan.Sums;
using Spectre.Console;

namespace OnPut.Cli.Plan.Output;

/// <summary>The plan for people.</summary>
sealed class PlanText(IAnsiConsole console)
{
    public void Write(PlanReport report)
    {
        Line($"What the rules would do with {report.Source}; nothing was changed.");
        Line($"Rules: {report.Rules}. Prices: {report.Prices.Text}.");
        WriteSummary(report.Figures.Total);
        if (report.Figures.ByRule.Count > 0)
            WriteRules(report.Figures.ByRule);
        if (report.Figures.ByClass.Count > 0)
            WriteClasses(report.Figures.ByClass);
        if (report.Figures.Movers.Count > 0)
            WriteMovers(report.Figures.Movers);
        if (report.Figures.Advice.Count > 0)
            new AdviceText(console).Write(report);
        if (Words.Undecided(report.Figures) is { } undecided)
            Line(undecided);
        if (report.Requests.Total > 0)
            Line(Requests(report.Requests));
        foreach (var note in report.Notes)
            Line(note);
    }

    void WriteSummary(GroupFigures total)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new(0, 0, 2, 0) }).AddColumn();
        Row("objects", $"{Words.Of(total.Objects)}, {ByteSize.Of(total.Bytes)}");
        Row("a month", $"{Money.Of(total.MonthlyNow)} now, {Money.Of(total.MonthlyThen)} once all has moved");
        Row("one-off", $"{Money.Of(total.Timeline.OneOff)} for tags and transitions, paid back {Words.BreakEven(total.Timeline.BreakEvenMonth)}");
        Row("saved", $"{Money.Of(total.SavedInYear)} in one year, {Money.Of(total.SavedInThreeYears)} in three");
        foreach (var fate in Enum.GetValues<Fate>())
            if (total.Of(fate) is { Objects: > 0 } figures)
                Row("", $"{Words.Objects(figures.Objects)} ({ByteSize.Of(figures.Bytes)}): {Words.Of(fate)}");
        console.WriteLine();
        console.Write(grid);
        console.WriteLine();

        void Row(string name, string text) => grid.AddRow(new Text(name, Style.Parse("grey")), new Text(text));
    }

    void WriteRules(IReadOnlyList<RuleFigures> rules)
    {
        var table = new PeopleTable(console, ["rule", "to"], ["objects", "move", "cost more", "now/month", "then/month", "one-off", "1 year", "3 years"]);
        foreach (var (rule, figures) in rules)
            table.Add(
                Words.NameOf(rule), Words.Target(rule), Words.Of(figures.Objects), Words.Of(figures.Of(Fate.Moves).Objects),
                Words.Of(figures.Of(Fate.DoesNotPay).Objects), Money.Of(figures.MonthlyNow), Money.Of(figures.MonthlyThen),
                Money.Of(figures.Timeline.OneOff), Money.Of(figures.SavedInYear), Money.Of(figures.SavedInThreeYears));
        table.Write();
    }

    void WriteClasses(IReadOnlyList<ClassFigures> classes)
    {
        var table = new PeopleTable(
            console, ["storage class"], ["objects now", "size now", "now/month", "objects then", "size then", "then/month"]);
        foreach (var figures in classes)
            table.Add(
                Words.Of(figures.Class), Words.Of(figures.ObjectsNow), ByteSize.Of(figures.BytesNow), Money.Of(figures.MonthlyNow),
                Words.Of(figures.ObjectsThen), ByteSize.Of(figures.BytesThen), Money.Of(figures.MonthlyThen));
        table.Write();
    }

    void WriteMovers(IReadOnlyList<Mover> movers)
    {
        Line($"The largest {(movers.Count == 1 ? "object that moves" : $"{Words.Of(movers.Count)} objects that move")}:");
        var table = new PeopleTable(console, ["key", "to", "rule", "moves"], ["size", "saves/month"]);
        foreach (var mover in movers)
            table.Add(
                mover.Key, Words.Target(mover.Rule), mover.Rule.Name, Words.Wait(mover.WaitMonths), ByteSize.Of(mover.Size),
                Money.Of(mover.MonthlySaving));
        table.Write();
    }

    static string Requests(RequestFigures requests) =>
        $"This plan took {Words.Of(requests.Total)} requests ({Money.Of(requests.Cost)} in AWS): {Words.Of(requests.Lists)} listings, "
        + $"{Words.Of(requests.Heads)} heads, {Words.Of(requests.Tags)} for tags, {Words.Of(requests.Documents)} documents.";

    void Line(string text) => console.Write(new Text(Asking.Results.PeopleText.Printable(text) + "\n"));
}
