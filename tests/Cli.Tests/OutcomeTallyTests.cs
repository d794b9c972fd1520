using OnPut.Cli.Watching;

namespace OnPut.Cli.Tests;

public sealed class OutcomeTallyTests
{
    readonly OutcomeTally _tally = new();

    [Fact]
    public void A_failure_that_a_retry_made_good_counts_as_done()
    {
        _tally.Add(Of("a", "Failed"));
        _tally.Add(Of("a", "Done"));
        _tally.Add(Of("b", "Rejected"));

        Assert.Equal(new(Done: 1, Skipped: 0, Rejected: 1, Failed: 0), _tally.Of("Thumbnails"));
        Assert.Equal(["b"], _tally.NotDone.Select(outcome => outcome.Key));
    }

    [Fact]
    public void Each_function_has_counts_of_its_own()
    {
        _tally.Add(Of("a", "Done"));
        _tally.Add(Of("a", "Skipped") with { Function = "Other" });

        Assert.Equal(new(1, 0, 0, 0), _tally.Of("Thumbnails"));
        Assert.Equal(new(0, 1, 0, 0), _tally.Of("Other"));
        Assert.Equal(new(0, 0, 0, 0), _tally.Of("Nobody"));
    }

    static ObjectOutcome Of(string key, string outcome) => new("Thumbnails", "b", key, outcome, null, null);
}
