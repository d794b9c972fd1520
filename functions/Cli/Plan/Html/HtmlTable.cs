namespace OnPut.Cli.Plan.Html;

/// <summary>A table whose first columns are texts and whose last are figures.</summary>
sealed class HtmlTable
{
    readonly Markup _page;
    readonly int _texts;

    public HtmlTable(Markup page, IReadOnlyList<string> texts, IReadOnlyList<string> figures)
    {
        (_page, _texts) = (page, texts.Count);
        page.Raw("<div class=\"scroll\"><table><thead><tr>");
        foreach (var name in texts)
            page.Raw("<th class=\"text\" scope=\"col\">").Text(name).Raw("</th>");
        foreach (var name in figures)
            page.Raw("<th scope=\"col\">").Text(name).Raw("</th>");
        page.Raw("</tr></thead><tbody>\n");
    }

    /// <summary>The first cell may be long, and may be from outside.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        _page.Raw("<tr><td class=\"text key-cell\">").Name(cells[0]).Raw("</td>");
        for (var index = 1; index < cells.Length; index++)
            _page.Raw(index < _texts ? "<td class=\"text\">" : "<td>").Name(cells[index]).Raw("</td>");
        _page.Raw("</tr>\n");
    }

    public void End() => _page.Raw("</tbody></table></div>\n");
}
