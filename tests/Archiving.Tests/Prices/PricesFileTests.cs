using System.Text;
using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Tests.Prices;

public sealed class PricesFileTests
{
    static readonly string Shipped = File.ReadAllText(ShippedFiles.Prices);

    static string[] Problems(string json) =>
        [.. PricesFile.Read(Encoding.UTF8.GetBytes(json), "prices.json").Problems.Select(problem => problem.ToString())];

    static string[] ProblemsOf(string old, string replacement)
    {
        Assert.Contains(old, Shipped, StringComparison.Ordinal);
        return Problems(Shipped.Replace(old, replacement, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_that_is_shipped_is_the_table_by_default()
    {
        var reading = PricesFile.Read(Encoding.UTF8.GetBytes(Shipped), "archive-prices.json");
        Assert.Empty(reading.Problems);
        Assert.Equal(PriceTable.Default.For("us-east-1"), reading.Prices!.For("us-east-1"));
        Assert.Equal(PriceTable.Default.Date, reading.Prices.Date);
        Assert.Equal("archive-prices.json", PriceTable.Default.Name);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.00099")]
    [InlineData("0.0000001")]
    [InlineData("1.01")]
    [InlineData("\"0.00099\"")]
    public void A_price_that_cannot_be_is_refused(string price) => Assert.Equal(
        [$"line 12, $.regions['us-east-1']['deep-archive'].storage: must be a number from 0.000001 to 1, not {price}"],
        ProblemsOf("0.00099", price));

    [Fact]
    public void An_archive_that_costs_as_much_as_standard_is_refused() => Assert.Equal(
        ["line 10, $.regions['us-east-1']['glacier-ir'].storage: must be less than the 0.023 of standard, not 0.023"],
        ProblemsOf("\"storage\": 0.004,", "\"storage\": 0.023,"));

    [Fact]
    public void What_is_missing_or_misspelt_is_told_with_its_place() => Assert.Equal(
        [
            "line 8, $.regions['us-east-1'].ia: must have the property \"transition\"",
            "line 8, $.regions['us-east-1'].ia.transitoin: is not known here; did you mean \"transition\"?",
        ],
        ProblemsOf("\"transition\": 0.01, \"retrieval\"", "\"transitoin\": 0.01, \"retrieval\"")
            .Where(problem => problem.Contains("['us-east-1'].ia")));

    [Theory]
    [InlineData("\"2026-11-01\"", "\"1 November\"", "line 3, $.date: must be a day like \"2026-01-31\", not \"1 November\"")]
    [InlineData("\"USD\"", "\"EUR\"", "line 4, $.currency: must be one of USD, not \"EUR\"")]
    [InlineData(
        "\"us-east-1\": {",
        "\"eu-west-1\": {",
        "line 5, $.regions: must have \"us-east-1\", whose prices stand in for every region that is not here")]
    public void What_is_wrong_with_the_table_itself_is_told(string old, string replacement, string problem) =>
        Assert.Contains(problem, ProblemsOf(old, replacement));

    [Theory]
    [InlineData("us-west-2")]
    [InlineData("us-east-2")]
    [InlineData("mars-1")]
    public void A_region_has_the_prices_of_one_that_has_its_own(string other) => Assert.Equal(
        [$"line 16, $.regions['us-east-2']: must name a region that has prices of its own here, not \"{other}\""],
        ProblemsOf("\"us-east-2\": \"us-east-1\"", $"\"us-east-2\": \"{other}\""));

    [Fact]
    public void A_region_that_is_like_a_wrong_one_is_not_told_as_well() => Assert.Single(ProblemsOf("0.00099", "0"));
}
