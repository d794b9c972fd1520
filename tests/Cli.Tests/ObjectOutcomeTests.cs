using OnPut.Cli.Watching;

namespace OnPut.Cli.Tests;

public sealed class ObjectOutcomeTests
{
    [Fact]
    public void A_reconciled_line_tells_what_became_of_an_object()
    {
        var outcome = ObjectOutcome.Parse("""
            {"timestamp":"2026-01-02T03:04:05+00:00","level":"Information","message":"reconciled","function":"Thumbnails",
             "bucket":"b","key":"a b.jpg","outcome":"Done","effect":"Derived","attempts":1}
            """);

        Assert.Equal(new("Thumbnails", "b", "a b.jpg", "Done", "Derived", null), outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("{not json")]
    [InlineData("{}")]
    [InlineData("""{"message":"something else","function":"f","bucket":"b","key":"k","outcome":"Done"}""")]
    [InlineData("""{"message":"reconciled","function":1}""")]
    public void Every_other_line_is_none(string line) => Assert.Null(ObjectOutcome.Parse(line));
}
