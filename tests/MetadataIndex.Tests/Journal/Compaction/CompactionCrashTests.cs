using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal.Compaction;

/// <summary>Killed before or after any request, a compaction loses nothing, and the next one ends the work.</summary>
public sealed class CompactionCrashTests
{
    static readonly DateOnly Today = CompactedJournal.Today;

    [Fact]
    public async Task A_crash_at_any_request_leaves_the_view_as_it_was_and_the_next_run_one_file_a_day()
    {
        var expected = await ViewAsync(await NewAsync());
        var crashes = 0;
        while (await CrashAtAsync(crashes, expected))
            crashes++;
        // Three days, each listed; five files fetched and deleted, two written; each before and after.
        Assert.InRange(crashes, 2 * (3 + 5 + 5 + 2), int.MaxValue);
    }

    /// <returns>False where the run has no request of this number.</returns>
    static async Task<bool> CrashAtAsync(int request, List<object?[]> expected)
    {
        var journal = await NewAsync();
        var requests = 0;
        journal.S3.Gate = _ => requests++ == request ? throw new CrashException() : Task.CompletedTask;
        var crash = await Record.ExceptionAsync(() => journal.CompactAsync());
        Assert.True(crash is null or CrashException, $"{crash}");
        journal.S3.Gate = _ => Task.CompletedTask;
        Assert.Equal(expected, await ViewAsync(journal));

        var result = await journal.CompactAsync();

        Assert.True(result.Finished);
        Assert.Equal(expected, await ViewAsync(journal));
        Assert.Equal(2, journal.Keys.Count);
        Assert.Equal(6, (await journal.RowsAsync()).Count);
        return crash is not null;
    }

    static async Task<List<object?[]>> ViewAsync(CompactedJournal journal) =>
        [.. ObjectsView.Of(await journal.RowsAsync()).OrderBy(row => (string)row[1]!, StringComparer.Ordinal)];

    static async Task<CompactedJournal> NewAsync()
    {
        var journal = new CompactedJournal();
        await journal.AddAsync(Today, "a", Rows.Full(1), Rows.Full(2));
        await journal.AddAsync(Today, "b", Rows.Full(1) with { IndexedAt = Rows.Noon.AddDays(1), RecordType = RecordType.UpdateMetadata });
        var gone = Rows.Full(2) with { RecordType = RecordType.Delete, SequenceNumber = SequenceNumber.OfWrite("0055AED6DCDA") };
        await journal.AddAsync(Today, "c", gone);
        await journal.AddAsync(Today.AddDays(-2), "d", Rows.Written("d"));
        await journal.AddAsync(Today.AddDays(-2), "e", Rows.Written("e", "01"));
        return journal;
    }

    sealed class CrashException : Exception;
}
