using System.Text.Json;
using OnPut.MetadataIndex.Journal.Compaction;
using OnPut.Objects;
using Parquet;

namespace OnPut.MetadataIndex.Tests.Journal.Compaction;

public sealed class CompactionTests
{
    static readonly DateOnly Today = CompactedJournal.Today;

    readonly CompactedJournal _journal = new();

    [Fact]
    public async Task The_small_files_of_a_day_become_one()
    {
        for (var file = 0; file < 5; file++)
            await _journal.AddAsync(Today, $"{file}", Rows.Full(2 * file), Rows.Full(2 * file + 1));
        await _journal.AddAsync(Today.AddDays(-1), "a", Rows.Written("a"));
        await _journal.AddAsync(Today.AddDays(-1), "b", Rows.Written("b"));

        var result = await _journal.CompactAsync();

        Assert.True(result.Finished);
        Assert.Equal([(5, 1, 10L), (2, 1, 2L)], result.Days.Select(day => (day.FilesBefore, day.FilesAfter, day.Rows)));
        Assert.Equal([Today, Today.AddDays(-1)], result.Days.Select(day => day.Day));
        Assert.All(_journal.Keys, key => Assert.Matches(@"^index/journal/dt=2026-03-0[23]/merged-[0-9a-f]{32}\.parquet$", key));
        var rows = (await _journal.RowsAsync()).ToDictionary(row => row.Key);
        Assert.Equal(12, rows.Count);
        JournalRowAssert.Equal(Rows.Full(7), rows[Rows.Full(7).Key]);
    }

    [Fact]
    public async Task A_merged_file_is_marked_as_derived()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));

        await _journal.CompactAsync();

        Assert.Equal("MetadataIndex", Assert.Single(_journal.S3.Objects).Value.Metadata["x-amz-meta-" + DerivedMark.Function]);
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        await _journal.CompactAsync();
        var before = _journal.Keys;
        _journal.S3.Requests.Clear();

        Assert.Empty((await _journal.CompactAsync()).Days);

        Assert.Equal(before, _journal.Keys);
        Assert.All(_journal.S3.Requests, request => Assert.StartsWith("LIST", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exact_duplicates_are_dropped_and_a_later_look_at_the_same_write_stays()
    {
        var row = Rows.Full(1);
        await _journal.AddAsync(Today, "a", row, Rows.Full(2));
        await _journal.AddAsync(Today, "b", row, row with { IndexedAt = row.IndexedAt.AddMicroseconds(1) });

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Equal((3L, 1L), (day.Rows, day.Duplicates));
        Assert.Equal(3, (await _journal.RowsAsync()).Count);
    }

    [Fact]
    public async Task Files_of_the_target_size_are_left_alone_and_merged_ones_are_not_larger()
    {
        foreach (var file in Enumerable.Range(0, 6))
            await _journal.AddAsync(Today, $"{file}", Rows.Full(file));
        await _journal.AddAsync(Today, "large", [.. Enumerable.Range(100, 500).Select(Rows.Full)]);
        var size = _journal.S3.Objects.Values.Select(stored => stored.Content.Length).Order().ElementAt(5);
        _journal.Options = new() { TargetBytes = 2 * size };

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Equal((7, 4), (day.FilesBefore, day.FilesAfter));
        Assert.Equal(4, _journal.Keys.Count);
        Assert.Contains(CompactedJournal.Place.KeyOf(Today, "large"), _journal.Keys);
    }

    [Fact]
    public async Task Older_days_wait_until_they_are_asked_for()
    {
        var longAgo = Today.AddDays(-400);
        await _journal.AddAsync(longAgo, "a", Rows.Written("a"));
        await _journal.AddAsync(longAgo, "b", Rows.Written("b"));
        await _journal.AddAsync(Today.AddDays(-90), "c", Rows.Written("c"));
        await _journal.AddAsync(Today, "d", Rows.Written("d"));
        Assert.Empty((await _journal.CompactAsync()).Days);

        _journal.Options = new() { Days = null };

        Assert.Equal(longAgo, Assert.Single((await _journal.CompactAsync()).Days).Day);
        Assert.Equal(3, _journal.Keys.Count);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_stays_while_the_others_are_merged()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        var broken = CompactedJournal.Place.KeyOf(Today, "broken");
        _journal.S3.Put(CompactedJournal.Bucket, broken, (await Files.WriteAsync(Rows.Written("c")))[..^9]);

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Contains(broken, Assert.Single(day.Problems), StringComparison.Ordinal);
        Assert.Equal((3, 2, 2L), (day.FilesBefore, day.FilesAfter, day.Rows));
        Assert.Contains(broken, _journal.Keys);
    }

    [Fact]
    public async Task Nothing_is_merged_of_a_file_whose_second_row_group_is_damaged()
    {
        var text = new string('x', 1 << 20);
        var file = await Files.WriteAsync([.. Enumerable.Range(0, 20).Select(n => Rows.Written($"{n}") with { TextExcerpt = text })]);
        await using (var reader = await ParquetReader.CreateAsync(new MemoryStream(file)))
            Array.Clear(file, (int)reader.RowGroups[1].RowGroup.Columns[1].MetaData!.DataPageOffset, 20);
        _journal.S3.Put(CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, "broken"), file);
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Single(day.Problems);
        Assert.Equal(2, day.Rows);
    }

    [Fact]
    public async Task A_file_beside_a_damaged_one_is_not_written_again_and_again()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        _journal.S3.Put(CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, "broken"), "no file");

        await _journal.CompactAsync();

        Assert.DoesNotContain(_journal.S3.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
        Assert.Equal(2, _journal.Keys.Count);
    }

    [Fact]
    public async Task An_archived_file_is_named_and_stays()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        await _journal.AddAsync(Today, "old", Rows.Written("c"));
        var id = (CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, "old"));
        _journal.S3.Objects[id] = _journal.S3.Objects[id] with { StorageClass = "GLACIER" };

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Contains("archived", Assert.Single(day.Problems), StringComparison.Ordinal);
        Assert.Equal(2, _journal.Keys.Count);
    }

    [Fact]
    public async Task A_file_that_comes_meanwhile_is_left_for_the_next_time()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        _journal.S3.Gate = request => request.StartsWith("PUT", StringComparison.Ordinal)
            ? _journal.AddAsync(Today, "c", Rows.Written("c"))
            : Task.CompletedTask;

        await _journal.CompactAsync();

        Assert.Equal(2, _journal.Keys.Count);
        Assert.Equal(["a", "b", "c"], (await _journal.RowsAsync()).Select(row => row.Key).Order());
    }

    [Fact]
    public async Task A_day_where_somebody_else_compacts_is_given_up()
    {
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        await _journal.AddAsync(Today.AddDays(-1), "c", Rows.Written("c"));
        await _journal.AddAsync(Today.AddDays(-1), "d", Rows.Written("d"));
        _journal.S3.Gate = request =>
        {
            if (request.EndsWith("b.parquet", StringComparison.Ordinal))
                _journal.S3.Remove(CompactedJournal.Bucket, CompactedJournal.Place.KeyOf(Today, "b"));
            return Task.CompletedTask;
        };

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Equal(Today.AddDays(-1), day.Day);
        Assert.Contains(CompactedJournal.Place.KeyOf(Today, "a"), _journal.Keys);
    }

    [Fact]
    public async Task The_deadline_stops_it_and_the_next_run_goes_on()
    {
        foreach (var day in new[] { 0, 1, 2 })
            foreach (var id in new[] { "a", "b", "c" })
                await _journal.AddAsync(Today.AddDays(-day), id, Rows.Written($"{day}{id}"));
        using var deadline = new CancellationTokenSource();
        _journal.S3.Gate = request =>
            request.StartsWith("GET index/journal/dt=2026-03-02/", StringComparison.Ordinal) ? deadline.CancelAsync() : Task.CompletedTask;

        var first = await _journal.CompactAsync(deadline.Token);
        var second = await _journal.CompactAsync();

        Assert.False(first.Finished);
        Assert.Equal(Today, Assert.Single(first.Days).Day);
        Assert.True(second.Finished);
        Assert.Equal([Today.AddDays(-1), Today.AddDays(-2)], second.Days.Select(day => day.Day));
        Assert.Equal((3, 9), (_journal.Keys.Count, (await _journal.RowsAsync()).Count));
    }

    [Fact]
    public async Task Foreign_objects_beside_the_files_are_not_touched()
    {
        var folder = CompactedJournal.Place.FolderOf(Today);
        string[] foreign =
            [folder + "_SUCCESS", folder + "sub/x.parquet", "index/journal/readme.parquet", "index/journal/dt=soon/x.parquet"];
        foreach (var key in foreign)
            _journal.S3.Put(CompactedJournal.Bucket, key, "foreign");
        await _journal.AddAsync(Today, "a", Rows.Written("a"));
        await _journal.AddAsync(Today, "b", Rows.Written("b"));
        _journal.Options = new() { Days = null };

        var day = Assert.Single((await _journal.CompactAsync()).Days);

        Assert.Empty(day.Problems);
        Assert.Superset(foreign.ToHashSet(), _journal.Keys.ToHashSet());
        Assert.Equal(foreign.Length + 1, _journal.Keys.Count);
    }

    [Fact]
    public void The_answer_is_json()
    {
        var day = new DayResult
        {
            Day = Today,
            FilesBefore = 3,
            FilesAfter = 1,
            Rows = 5,
            Duplicates = 1,
            BytesBefore = 900,
            BytesAfter = 400,
        };

        Assert.Equal(
            """{"finished":true,"days":[{"day":"2026-03-03","filesBefore":3,"filesAfter":1,"rows":5,"duplicates":1,"""
            + """
            "bytesBefore":900,"bytesAfter":400,"problems":[]}]}
            """,
            JsonSerializer.Serialize(new CompactionResult(true, [day]), CompactionJson.Default.CompactionResult));
    }
}
