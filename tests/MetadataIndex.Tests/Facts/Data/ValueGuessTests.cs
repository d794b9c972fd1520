using OnPut.MetadataIndex.Facts.Data.Csv;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class ValueGuessTests
{
    [Theory]
    [InlineData("", "Missing")]
    [InlineData("N/A", "Missing")]
    [InlineData("0", "Integer")]
    [InlineData("-12", "Integer")]
    [InlineData("007", "Text")]
    [InlineData("1.5", "Number")]
    [InlineData("1,5", "Number")]
    [InlineData(".5", "Number")]
    [InlineData("1e-7", "Number")]
    [InlineData("1,234,567.89", "Number")]
    [InlineData("1.234.567,89", "Number")]
    [InlineData("1 234,5", "Number")]
    [InlineData("1.2.3", "Text")]
    [InlineData("192.168.0.1", "Text")]
    [InlineData("TRUE", "Boolean")]
    [InlineData("2024-02-29", "Date")]
    [InlineData("2023-02-29", "Text")]
    [InlineData("31.12.2024", "Date")]
    [InlineData("12/31/2024", "Date")]
    [InlineData("3-Mar-2024", "Date")]
    [InlineData("2024-02-29T10:11:12.123+02:00", "Timestamp")]
    [InlineData("2024-02-29 10:11", "Timestamp")]
    [InlineData("2/28/2024 1:02:03 PM", "Timestamp")]
    [InlineData("10:11:12", "Text")]
    [InlineData("3 apples", "Text")]
    public void A_value_is_what_it_looks_like(string value, string kind) => Assert.Equal(kind, ValueGuess.Of(value).ToString());
}
