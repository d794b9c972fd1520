using Amazon.S3;

namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>
/// Merges the small files of each day. Why no row is ever lost, whoever is killed and whoever else compacts at the same time:
/// (1) a file is deleted only by one who has written, before, a merged file with all of its rows; (2) the delete is conditional on the
/// ETag that was read, so what goes is what was merged, and a file that has come meanwhile is in nobody's list; (3) a merged file's name
/// commits to the names of what it was made of, so files descend from files without a circle. Take a file that is deleted: its rows
/// stand in the merged file of whoever deletes it, or, where that one was merged and deleted in turn, in one further down; as there is
/// no circle, and somebody has written each before its forebear went, the last of this line stands. What a crash, or two at once,
/// leave behind is rows that stand twice: they vanish in the view, and are dropped by the merge that next has both.
/// </summary>
/// <param name="s3">Reads, writes and deletes.</param>
/// <param name="place">Where the journal is.</param>
/// <param name="options">What is merged.</param>
/// <param name="time">Says which day is today.</param>
public sealed class JournalCompactor(IAmazonS3 s3, JournalPlace place, CompactionOptions options, TimeProvider time)
{
    readonly JournalStore _store = new(s3, place);

    /// <summary>Where a file is while it is read or made: on disk, for its size has no bound in memory.</summary>
    internal Func<Stream> OpenScratch { get; init; } = ScratchFile.Open;

    /// <param name="deadline">Stops it between two requests; the result tells what was done until then.</param>
    /// <exception cref="AmazonS3Exception">
    /// S3 did not answer, or forbids something other than reading a file; nothing is lost, run it again.
    /// </exception>
    public async Task<CompactionResult> CompactAsync(CancellationToken deadline)
    {
        var results = new List<DayResult>();
        try
        {
            foreach (var day in await DaysAsync(deadline))
                await CompactAsync(day, results, deadline);
            return new(Finished: true, results);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new(Finished: false, results);
        }
    }

    async Task<IEnumerable<DateOnly>> DaysAsync(CancellationToken deadline)
    {
        if (options.Days is not { } days)
            return await _store.ListDaysAsync(deadline);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return Enumerable.Range(0, days).Select(back => today.AddDays(-back));
    }

    async Task CompactAsync(DateOnly day, List<DayResult> results, CancellationToken deadline)
    {
        var files = await _store.ListAsync(day, deadline);
        var tally = new DayTally(day, files.Count);
        try
        {
            foreach (var group in MergePlan.GroupsOf(files, options))
                if (!await MergeAsync(day, group, tally, deadline))
                    break;
        }
        finally
        {
            if (tally.Result is { } result)
                results.Add(result);
        }
    }

    /// <returns>False where somebody else is at this day.</returns>
    async Task<bool> MergeAsync(DateOnly day, IReadOnlyList<StoredFile> group, DayTally tally, CancellationToken deadline)
    {
        await using var merge = await JournalMerge.OpenAsync(OpenScratch(), deadline);
        await using var content = OpenScratch();
        foreach (var file in group)
        {
            var fetched = await _store.FetchAsync(file, content, deadline);
            if (fetched == Fetched.Gone)
                return false;
            if (fetched == Fetched.Refused)
                tally.Problem($"{file.Key} may not be read: it is archived, or this function has no permission.");
            else
                await AddAsync(merge, file, content, tally, deadline);
        }
        if (merge.Files.Count < 2)
            return true;

        var merged = await merge.CompleteAsync(deadline);
        await _store.WriteAsync(place.KeyOf(day, merge.Id), merged, deadline);
        tally.Written(merge, merged.Length);
        foreach (var file in merge.Files)
            if (await _store.DeleteAsync(file, deadline))
                tally.Deleted();
        return true;
    }

    static async Task AddAsync(JournalMerge merge, StoredFile file, Stream content, DayTally tally, CancellationToken deadline)
    {
        try
        {
            await merge.AddAsync(file, content, deadline);
        }
        catch (DamagedJournalException damaged)
        {
            tally.Problem(damaged.Message);
        }
    }
}
