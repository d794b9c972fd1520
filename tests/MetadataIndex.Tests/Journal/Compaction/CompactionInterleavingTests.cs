using System.Numerics;
using OnPut.Core.Tests.Support;

namespace OnPut.MetadataIndex.Tests.Journal.Compaction;

/// <summary>Several compactions at once, a file that comes between, and crashes, in every order of their requests.</summary>
public sealed class CompactionInterleavingTests
{
    static readonly DateOnly Today = CompactedJournal.Today;
    static readonly AsyncLocal<string> Worker = new();

    /// <summary>Each lists once, fetches two files, writes one and deletes two: 12 requests, of which either has six.</summary>
    [Fact]
    public async Task Two_compactions_never_lose_a_row_in_any_order_of_their_requests()
    {
        var files = new Dictionary<string, byte[]>(await FilesAsync());
        files.Remove("c");
        for (var order = 0; order < 1 << 12; order++)
            if (BitOperations.PopCount((uint)order) == 6)
                await VerifyAsync(Play(files, order), "a", "b");
    }

    [Fact]
    public async Task Three_compactions_with_crashes_and_a_late_file_never_lose_a_row()
    {
        var files = await FilesAsync();
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var scheduler = new StepScheduler();
            var journal = New(files, scheduler);
            var workers = Enumerable.Range(0, 3).Select(_ => Start(scheduler, journal)).ToList();
            for (var step = 0; scheduler.Waiting.Count > 0 || step < 9; step++)
            {
                if (step == 5)
                    journal.S3.Put(CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, "late"), files["late"]);
                if (step == 8)
                    workers.Add(Start(scheduler, journal));
                if (scheduler.Waiting.Count > 0)
                    scheduler.Step(random.Next(), random.Next(30) == 0 ? new CrashException() : null);
            }
            Assert.All(workers, worker => Assert.True(worker.IsCompletedSuccessfully));
            await VerifyAsync(journal, "a", "b", "c", "late");
        }
    }

    /// <summary>Each bit says which worker makes the next request; who has come to its end leaves its turn to the other.</summary>
    static CompactedJournal Play(IReadOnlyDictionary<string, byte[]> files, int order)
    {
        var scheduler = new StepScheduler();
        var journal = New(files, scheduler);
        Task[] workers = [Start(scheduler, journal, "0"), Start(scheduler, journal, "1")];
        for (; scheduler.Waiting.Count > 0; order >>= 1)
            scheduler.Step(Math.Max(0, scheduler.Waiting.ToList().IndexOf($"{order & 1}")));
        Assert.All(workers, done => Assert.True(done.IsCompletedSuccessfully));
        return journal;
    }

    static Task Start(StepScheduler scheduler, CompactedJournal journal, string name = "") => scheduler.Start(async () =>
    {
        Worker.Value = name;
        try
        {
            await journal.CompactAsync();
        }
        catch (CrashException)
        {
        }
    });

    static CompactedJournal New(IReadOnlyDictionary<string, byte[]> files, StepScheduler scheduler)
    {
        var journal = new CompactedJournal { Options = new() { Days = 1 }, OpenScratch = () => new MemoryStream() };
        foreach (var (id, file) in files.Where(file => file.Key != "late"))
            journal.S3.Put(CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, id), file);
        // What follows an answer, up to the next request, touches nothing that others see.
        journal.S3.Gate = request =>
            request.EndsWith(" answered", StringComparison.Ordinal) ? Task.CompletedTask : scheduler.WaitAsync(Worker.Value ?? "");
        return journal;
    }

    static async Task<Dictionary<string, byte[]>> FilesAsync() => new()
    {
        ["a"] = await Files.WriteAsync(Rows.Written("a")),
        ["b"] = await Files.WriteAsync(Rows.Written("b")),
        ["c"] = await Files.WriteAsync(Rows.Written("c")),
        ["late"] = await Files.WriteAsync(Rows.Written("late")),
    };

    static async Task VerifyAsync(CompactedJournal journal, params string[] expected)
    {
        journal.S3.Gate = _ => Task.CompletedTask;
        Assert.Equal(expected, (await journal.RowsAsync()).Select(row => row.Key).Distinct().Order());

        await journal.CompactAsync();

        Assert.Equal(expected, (await journal.RowsAsync()).Select(row => row.Key).Order());
        Assert.Single(journal.Keys);
    }

    sealed class CrashException : Exception;
}
