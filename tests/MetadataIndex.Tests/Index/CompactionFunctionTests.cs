using System.Text.Json;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>The compaction, run by the true bootstrap.</summary>
public sealed class CompactionFunctionTests
{
    const string Scheduled = """
        {"version":"0","id":"1","detail-type":"Scheduled Event","source":"aws.events","time":"2026-03-03T04:00:00Z",
         "resources":[],"detail":{}}
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData(Scheduled)]
    public async Task Whatever_the_payload_says_the_files_of_the_last_days_become_one(string payload)
    {
        var function = new IndexFunction();
        await WriteFilesAsync(function);
        var answer = JsonElement.Parse(await function.CompactAsync(payload));

        Assert.True(answer.GetProperty("finished").GetBoolean());
        var day = Assert.Single(answer.GetProperty("days").EnumerateArray());
        Assert.Equal(("2026-03-03", 3, 1), (day.GetProperty("day").GetString(), Number(day, "filesBefore"), Number(day, "filesAfter")));
        Assert.Equal(3, (await function.RowsAsync()).Count);

        var line = Assert.Single(function.Log, line => line.GetProperty("message").GetString() == "compacted");
        Assert.Equal(("JournalCompaction", "2026-03-03"), (line.GetProperty("function").GetString(), line.GetProperty("day").GetString()));
        Assert.Equal((3, 1, 3), (Number(line, "filesBefore"), Number(line, "filesAfter"), Number(line, "rows")));
    }

    [Fact]
    public async Task Without_time_it_says_that_it_is_not_finished_and_changes_nothing()
    {
        var function = new IndexFunction();
        await WriteFilesAsync(function);
        function.Timeout = TimeSpan.FromSeconds(-1);
        var files = function.S3.Objects.Keys.ToHashSet();
        var answer = JsonElement.Parse(await function.CompactAsync("{}"));

        Assert.False(answer.GetProperty("finished").GetBoolean());
        Assert.Equal(files, function.S3.Objects.Keys.ToHashSet());
        Assert.Contains(function.Log, line => line.GetProperty("level").GetString() == "Warning"
            && line.GetProperty("message").GetString()!.Contains("deadline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_damaged_is_told_of_and_left_alone()
    {
        const string Damaged = "index/journal/dt=2026-03-03/0.parquet";
        var function = new IndexFunction();
        await WriteFilesAsync(function);
        function.S3.Put("derived", Damaged, "PAR1, but no more");
        var answer = JsonElement.Parse(await function.CompactAsync("{}"));

        var problem = answer.GetProperty("days")[0].GetProperty("problems")[0].GetString();
        Assert.Contains(Damaged, problem, StringComparison.Ordinal);
        Assert.Contains(function.Log, line => line.GetProperty("message").GetString() == problem);
        Assert.True(function.S3.Objects.ContainsKey(("derived", Damaged)));
    }

    [Fact]
    public async Task A_failure_of_S3_is_told_and_thrown()
    {
        var function = new IndexFunction();
        await WriteFilesAsync(function);
        function.S3.Gate = request =>
            request.StartsWith("LIST", StringComparison.Ordinal) ? throw new IOException("S3 is away.") : Task.CompletedTask;
        var answer = await function.CompactAsync("{}");

        Assert.Contains("S3 is away.", answer, StringComparison.Ordinal);
        Assert.Contains(function.Log, line => line.GetProperty("level").GetString() == "Error");
    }

    static async Task WriteFilesAsync(IndexFunction function)
    {
        foreach (var key in new[] { "a.txt", "b.txt", "c.txt" })
        {
            var stored = function.Put(key, $"The text of {key}.");
            await function.DeliverAsync(
                new BucketEvent(BucketEvent.Put, key) { ETag = stored.ETag.Trim('"'), Sequencer = "0055AED6DCD90281E5" });
        }
    }

    static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
