using System.Text.RegularExpressions;
using System.Xml.Linq;
using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>The page that <c>--html</c> writes.</summary>
public sealed partial class PlanPageTests : IDisposable
{
    const string Everything = """ "when": { "key": "**" }, "tier": "glacier-ir", "after": 30, "expect": 1095 """;

    readonly PlanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></title><svg/onload=alert(1)>")]
    [InlineData("a&lt;b&#x3c;script>")]
    [InlineData("'-->]]><!--")]
    [InlineData("\u202Egpj.exe\u0000\u0007\n日本")]
    public async Task A_key_is_text_whatever_it_says(string key)
    {
        var page = await PageAsync(PlanFolder.Row(Uri.EscapeDataString(key), 90_000_000, 100), PlanFolder.Row(Uri.EscapeDataString($"{key}/x"), 90_000_000, 100));

        var body = WellFormed(page);
        Assert.Equal(
            body.Descendants().Select(element => element.Name.LocalName).Distinct().Order(),
            WellFormed(await PageAsync(PlanFolder.Row("plain", 90_000_000, 100), PlanFolder.Row("plain/x", 90_000_000, 100)))
                .Descendants().Select(element => element.Name.LocalName).Distinct().Order());
        Assert.Contains(key.Replace('\n', ' ').Replace('\0', '\uFFFD').Replace('\u0007', '\uFFFD'), body.Descendants("bdi").Select(name => name.Value));
    }

    [Fact]
    public async Task It_needs_nothing_but_itself()
    {
        var page = await PageAsync(PlanFolder.Row("a", 90_000_000, 100));

        Assert.DoesNotContain(WellFormed(page).Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        Assert.Contains("@media print", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_charts_show_what_the_figures_say()
    {
        var body = WellFormed(await PageAsync(PlanFolder.Row("a", 90_000_000_000, 100), PlanFolder.Row("b", 1000, 100, "STANDARD_IA")));

        var (bars, lines) = (body.Descendants("svg").First(), body.Descendants("svg").Last());
        Assert.Equal(6, bars.Descendants("rect").Count());
        Assert.All(bars.Descendants("rect"), bar => Assert.InRange(decimal.Parse(bar.Attribute("width")!.Value), 0, 620));
        var points = lines.Descendants("polyline").Select(line => line.Attribute("points")!.Value.Split(' ')).ToList();
        Assert.All(points, line => Assert.Equal(37, line.Length));
        Assert.Contains("paid back after 1 month", lines.Value, StringComparison.Ordinal);
        // Lower on a screen is a larger number: the plan ends below.
        Assert.True(HeightOf(points[1][^1]) > HeightOf(points[0][^1]));

        static decimal HeightOf(string point) => decimal.Parse(point.Split(',')[1]);
    }

    [Fact]
    public async Task A_plan_of_nothing_is_a_page_too()
    {
        var page = await PageAsync();

        Assert.Empty(WellFormed(page).Descendants("svg"));
        Assert.Contains("$0", page, StringComparison.Ordinal);
    }

    async Task<string> PageAsync(params string[] rows)
    {
        var file = _folder.PathOf("plan.html");
        await PlanFolder.JsonAsync(_folder.Csv(rows), "--schema", PlanFolder.Columns, "--rules", _folder.Rules(Everything), "--html", file);
        return await File.ReadAllTextAsync(file);
    }

    /// <summary>The body is XML, so that nothing in it can be open or closed by accident.</summary>
    static XElement WellFormed(string page) => XElement.Parse(Body.Match(page).Value);

    [GeneratedRegex("<body>.*</body>", RegexOptions.Singleline)]
    private static partial Regex Body { get; }
}
