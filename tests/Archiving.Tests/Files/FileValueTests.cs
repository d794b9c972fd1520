using System.Globalization;
using OnPut.Archiving.Files;

namespace OnPut.Archiving.Tests.Files;

public sealed class FileValueTests
{
    [Theory]
    [InlineData("365", 365)]
    [InlineData("3.65e2", 365)]
    [InlineData("365.0", 365)]
    [InlineData("0", null)]
    [InlineData("366", null)]
    [InlineData("1.5", null)]
    [InlineData("1e99", null)]
    [InlineData("\"7\"", null)]
    [InlineData("null", null)]
    public void A_whole_number_is_one_without_a_fraction_in_its_range(string json, int? expected) =>
        Assert.Equal(expected, new FileReading($"{{\"a\": {json}}}").Only("a").AsInt(1, 365));

    [Theory]
    [InlineData("0.00099", "0.00099")]
    [InlineData("9.9e-4", "0.00099")]
    [InlineData("0", null)]
    [InlineData("1e-40", null)]
    [InlineData("-1", null)]
    [InlineData("1.0001", null)]
    [InlineData("true", null)]
    public void A_number_is_read_to_its_last_digit(string json, string? expected) =>
        Assert.Equal(
            expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture),
            new FileReading($"{{\"a\": {json}}}").Only("a").AsDecimal(0.00001m, 1));

    [Theory]
    [InlineData("0", "must be a whole number from 1 to 365, not 0")]
    [InlineData("\"x\"", "must be a whole number from 1 to 365, not \"x\"")]
    [InlineData("{}", "must be a whole number from 1 to 365, not an object")]
    [InlineData("false", "must be a whole number from 1 to 365, not false")]
    public void What_is_wrong_with_a_number_says_what_stands_there(string json, string expected)
    {
        var reading = new FileReading($"{{\"a\": {json}}}");
        reading.Only("a").AsInt(1, 365);
        Assert.Equal([$"line 1, $.a: {expected}"], reading.Problems);
    }

    [Fact]
    public void Long_or_many_lined_content_is_shown_cut_on_one_line()
    {
        var reading = new FileReading($"{{\"a\": \"one\\ntwo {new string('x', 1000)}\"}}");
        reading.Only("a").AsInt(1, 2);
        Assert.Equal([$"line 1, $.a: must be a whole number from 1 to 2, not \"one two {new string('x', 32)}…\""], reading.Problems);
    }

    [Theory]
    [InlineData("\"glacier\"", null)]
    [InlineData("\"deep-archiv\"", "must be one of glacier, deep-archive, not \"deep-archiv\"; did you mean \"deep-archive\"?")]
    [InlineData("\"s3\"", "must be one of glacier, deep-archive, not \"s3\"")]
    [InlineData("3", "must be text, not 3")]
    public void A_name_is_one_of_a_closed_set(string json, string? problem)
    {
        var reading = new FileReading($"{{\"a\": {json}}}");
        var name = reading.Only("a").AsOneOf(["glacier", "deep-archive"]);
        Assert.Equal(problem is null ? "glacier" : null, name);
        Assert.Equal(problem is null ? [] : [$"line 1, $.a: {problem}"], reading.Problems);
    }

    [Theory]
    [InlineData("\"\"", "must not be empty")]
    [InlineData("\"abcd\"", "must have 1 to 3 characters, not 4")]
    public void Text_has_the_length_that_was_asked_for(string json, string problem)
    {
        var reading = new FileReading($"{{\"a\": {json}}}");
        Assert.Null(reading.Only("a").AsText(max: 3));
        Assert.Equal([$"line 1, $.a: {problem}"], reading.Problems);
    }

    [Fact]
    public void A_list_has_the_length_that_was_asked_for()
    {
        var reading = new FileReading("{\"a\": [1]}");
        Assert.Null(reading.Only("a").AsList(2, 3));
        Assert.Equal(["line 1, $.a: must have at least 2 in the list, not 1"], reading.Problems);
    }
}
