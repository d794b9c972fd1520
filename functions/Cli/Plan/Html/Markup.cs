using System.Net;
using System.Text;
using OnPut.Cli.Asking.Results;

namespace OnPut.Cli.Plan.Html;

/// <summary>Puts a page together: what goes through <see cref="Text"/> is text, whatever it says.</summary>
sealed class Markup
{
    readonly StringBuilder _page = new();

    /// <summary>Markup of our own.</summary>
    public Markup Raw(string html)
    {
        _page.Append(html);
        return this;
    }

    public Markup Text(string text)
    {
        _page.Append(Encoded(text));
        return this;
    }

    /// <summary>A name from outside: apart, so that one that is written from right to left turns nothing else around.</summary>
    public Markup Name(string name) => Raw("<bdi>").Text(name).Raw("</bdi>");

    public Markup Paragraph(string text, string style = "") => Raw($"<p class=\"{style}\">").Text(text).Raw("</p>\n");

    public override string ToString() => _page.ToString();

    static string Encoded(string text) => WebUtility.HtmlEncode(PeopleText.Printable(text));
}
