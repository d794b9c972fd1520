using OnPut.Cli.Asking;
using OnPut.Cli.Tests.Asking.Support;

namespace OnPut.Cli.Tests.Asking;

/// <summary>Where the journal is read from, and what stays on this machine of it.</summary>
public sealed class SourceTests
{
    [Fact]
    public async Task A_data_folder_answers_as_the_cloud_does_while_it_runs_and_after_it_has_ended()
    {
        await using var stage = await JournalStage.StartAsync(new Row("a"), new Row("b"));
        await stage.AddAsync(
            "2024-05-02", Enumerable.Range(0, 3000).Select(number => new Row($"many/{number:0000}") { ["title"] = $"md5('{number}')" }));
        var asked = await stage.RunAsync("query", Everything, "--json");

        Assert.Equal(asked.Output, (await stage.RunOnFolderAsync("query", Everything, "--json")).Output);
        await stage.StopCloudAsync();
        Assert.Equal(asked.Output, (await stage.RunOnFolderAsync("query", Everything, "--json")).Output);
        Assert.Equal(3002, asked.Rows().Count);
    }

    [Fact]
    public async Task Before_anything_was_written_down_the_tables_are_there_and_empty()
    {
        await using var stage = await JournalStage.StartAsync();

        Assert.Empty((await stage.RunAsync("query", Everything, "--json")).Rows());
        Assert.Empty((await stage.RunAsync("find", "--near", "1,2,3km", "--tag", "a=b", "--text", "x", "--json")).Rows());
        Assert.Equal("nothing found", (await stage.RunAsync("find")).Error.Trim());
        Assert.Equal(0, (await stage.RunAsync("query", "select dt, keywords[1], object_tags['a'] from journal where dt > current_date")).ExitCode);
    }

    [Fact]
    public async Task Columns_that_a_file_lacks_are_NULL_and_those_it_has_besides_are_there()
    {
        await using var stage = await JournalStage.StartAsync(new Row("new") { ["camera"] = "'Canon'" });
        await stage.AddAsync("journal/dt=2024-05-02/old.parquet", JournalParquet.OfSelect(
            "select 'source' as bucket, 'old' as key, '1' as sequence_number, 'CREATE' as record_type, false as is_delete_marker,"
            + " timestamp '2024-01-01 00:00:00' as indexed_at, 7 as of_a_later_day"));

        Assert.Equal(["new", "old"], await stage.KeysAsync());
        Assert.Equal(["7"], (await stage.RunAsync("query", "select of_a_later_day from journal where camera is null", "--json")).Column("of_a_later_day"));
    }

    [Fact]
    public async Task Only_the_partitions_that_are_asked_for_are_fetched()
    {
        await using var stage = await JournalStage.StartAsync();
        foreach (var day in new[] { "2024-04-30", "2024-05-01", "2024-05-02" })
            await stage.AddAsync(day, new Row(day));
        var today = DateTime.UnixEpoch.AddSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        await stage.AddAsync($"{today:yyyy-MM-dd}", new Row("today"));

        Assert.Equal(["2024-05-01", "2024-05-02", "today"], (await stage.RunAsync("query", Keys, "--json", "--since", "2024-05-01")).Column("key"));
        Assert.Equal(3, stage.Cached.Count);
        Assert.Equal(["today"], (await stage.RunAsync("query", Keys, "--json", "--days", "2")).Column("key"));
        Assert.Equal(["2024-05-02"], (await stage.RunAsync("query", "select key from journal where dt = date '2024-05-02'", "--json")).Column("key"));
    }

    [Fact]
    public async Task What_is_no_file_of_the_journal_is_left_alone()
    {
        await using var stage = await JournalStage.StartAsync(new Row("a"));
        foreach (var key in new[] { "journal/dt=2024-05-01/notes.txt", "journal/dt=soon/x.parquet", "journal/x.parquet", "other/journal/dt=2024-05-01/x.parquet" })
            await stage.AddAsync(key, [1, 2, 3]);

        Assert.Equal(["a"], await stage.KeysAsync());
    }

    [Fact]
    public async Task A_prefix_and_a_bucket_can_be_chosen()
    {
        await using var stage = await JournalStage.StartAsync(new Row("a"));
        await stage.AddAsync("some/where/journal/dt=2024-05-01/1.parquet", JournalParquet.Of(new Row("b")));

        Assert.Equal(["b"], (await stage.RunAsync("query", Keys, "--json", "--prefix", "some/where/")).Column("key"));
        Assert.Empty((await stage.RunAsync("query", Keys, "--json", "--bucket", "my-source")).Rows());
    }

    [Fact]
    public async Task What_is_no_longer_in_the_journal_is_dropped_from_this_machine()
    {
        await using var stage = await JournalStage.StartAsync();
        var first = await stage.AddAsync("2024-05-01", new Row("a"));
        Assert.Equal(["a"], await stage.KeysAsync());
        var kept = Assert.Single(stage.Cached);

        await stage.AddAsync("2024-05-01", new Row("b"));
        Assert.Equal(["a", "b"], await stage.KeysAsync());
        Assert.Equal(2, stage.Cached.Count);

        await stage.S3.DeleteObjectAsync(JournalStage.Bucket, first);
        Assert.Equal(["b"], await stage.KeysAsync());
        Assert.True(File.Exists(kept), "a query beside this one may still read it");
        File.SetLastWriteTimeUtc(kept, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(["b"], await stage.KeysAsync());
        Assert.Single(stage.Cached);
    }

    [Fact]
    public async Task A_file_that_was_written_anew_is_fetched_anew()
    {
        await using var stage = await JournalStage.StartAsync();
        await stage.AddAsync("journal/dt=2024-05-01/x.parquet", JournalParquet.Of(new Row("a")));
        await stage.KeysAsync();
        await stage.AddAsync("journal/dt=2024-05-01/x.parquet", JournalParquet.Of(new Row("b")));

        Assert.Equal(["b"], await stage.KeysAsync());
    }

    [Fact]
    public async Task Without_a_cache_nothing_stays()
    {
        await using var stage = await JournalStage.StartAsync(new Row("a"));

        Assert.Equal(["a"], (await stage.RunAsync("query", Keys, "--json", "--no-cache")).Column("key"));
        Assert.Empty(stage.Cached);
    }

    [Fact]
    public async Task Many_small_files_answer_as_few_do()
    {
        await using var stage = await JournalStage.StartAsync();
        foreach (var number in Enumerable.Range(0, 120))
            await stage.AddAsync("2024-05-01", new Row($"{number:000}"));

        Assert.Equal(Enumerable.Range(0, 120).Select(number => $"{number:000}"), await stage.KeysAsync());
        Assert.Equal(2, (await stage.RunAsync("query", "select * from read_csv('/etc/passwd')")).ExitCode);
    }

    [Fact]
    public async Task A_file_of_the_journal_that_is_none_is_told_in_a_sentence()
    {
        await using var stage = await JournalStage.StartAsync();
        await stage.AddAsync("journal/dt=2024-05-01/x.parquet", "not a parquet file at all"u8.ToArray());

        (await stage.RunAsync("query", Keys)).AssertComplaint("parquet");
    }

    [Theory]
    [InlineData("there is no such folder", "--data", "/nowhere/at/all")]
    [InlineData("no data folder of a local cloud", "--data", "/tmp")]
    [InlineData("goes with none of --endpoint", "--data", "/tmp", "--region", "eu-central-1")]
    [InlineData("nothing answers at http://127.0.0.1:9/; start the local cloud with 'onput up'", "--endpoint", "http://127.0.0.1:9")]
    [InlineData("--endpoint is 'localhost'", "--endpoint", "localhost")]
    [InlineData("DerivedBucketName", "--region", "eu-central-1")]
    [InlineData("there is no profile 'nobody-has-this-one'", "--profile", "nobody-has-this-one", "--bucket", "b")]
    public async Task A_place_that_is_none_is_told_in_a_sentence(string expected, params string[] arguments)
    {
        (await Commands.RunAsync(["query", "select 1", .. arguments])).AssertComplaint(expected);
        (await Commands.RunAsync(["find", .. arguments])).AssertComplaint(expected);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told_in_a_sentence()
    {
        await using var stage = await JournalStage.StartAsync();

        (await stage.RunAsync("find", "--bucket", "nowhere")).AssertComplaint("s3://nowhere/journal/dt= cannot be listed: NoSuchBucket");
        (await stage.RunOnFolderAsync("find", "--bucket", "nowhere")).AssertComplaint("has no bucket 'nowhere'; it has my-derived-things, my-source");
    }

    [Fact]
    public async Task Of_several_derived_buckets_one_must_be_chosen()
    {
        await using var stage = await JournalStage.StartAsync();
        await stage.S3.PutBucketAsync("another-derived-one");

        (await stage.RunAsync("find")).AssertComplaint("another-derived-one, my-derived-things; choose one with --bucket");
    }

    [Fact]
    public void The_view_is_standard_SQL_of_one_statement()
    {
        Assert.DoesNotContain("QUALIFY", ObjectsView.Sql, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"", ObjectsView.Sql, StringComparison.Ordinal);
        Assert.DoesNotContain(";", ObjectsView.Sql, StringComparison.Ordinal);
    }

    const string Everything = "select * from objects order by key";
    const string Keys = "select key from objects order by key";
}
