using OnPut.Cli.Plan.Output;

namespace OnPut.Cli.Plan.Html;

/// <summary>Which prefixes are better off with a lifecycle rule of their own.</summary>
static class AdviceSection
{
    public static void Write(Markup page, PlanReport report)
    {
        var advice = report.Advice.ToList();
        if (advice.Count == 0)
            return;
        page.Raw("<h2>Cheaper than tags</h2>\n").Paragraph(AdviceText.Intent);
        var table = new HtmlTable(page, AdviceText.Texts, AdviceText.Numbers);
        foreach (var one in advice)
            table.Add(AdviceText.CellsOf(one));
        table.End();
        if (report.Figures.CutOff > 0)
            page.Paragraph(AdviceText.CutOff(report.Figures.CutOff), "quiet");
        foreach (var bucket in advice.GroupBy(one => one.Bucket))
        {
            page.Paragraph(AdviceText.Command(bucket.Key)).Raw("<pre>");
            foreach (var line in LifecycleJson.Of(bucket).Split('\n'))
                page.Text(line).Raw("\n");
            page.Raw("</pre>\n");
        }
    }
}
