using OnPut.Cli.Tests.Asking.Support;

namespace OnPut.Cli.Tests.Asking;

/// <summary>What is there now, by what has happened.</summary>
public sealed class ObjectsViewTests
{
    [Fact]
    public Task An_overwritten_object_is_its_last_writing() =>
        AssertAsync(["2"], new Row("a", 1) { ["size"] = "1" }, new Row("a", 2) { ["size"] = "2" });

    [Fact]
    public Task A_deleted_object_is_gone() =>
        AssertAsync([], new Row("a", 1), Row.Deleted("a", 2));

    [Fact]
    public Task An_object_that_was_uploaded_again_is_there_again() =>
        AssertAsync(["3"], new Row("a", 1), Row.Deleted("a", 2), new Row("a", 3) { ["size"] = "3" });

    [Fact]
    public Task A_delete_marker_hides_the_object() =>
        AssertAsync([], new Row("a", 1, "v1"), Row.Hidden("a", 2, "m"));

    [Fact]
    public Task When_the_delete_marker_is_removed_the_object_shows_again() =>
        AssertAsync(["1"], new Row("a", 1, "v1"), Row.Hidden("a", 2, "m"), Row.Deleted("a", 3, "m"));

    [Fact]
    public Task Deleting_an_old_version_leaves_the_object() =>
        AssertAsync(["2"], new Row("a", 1, "v1"), new Row("a", 2, "v2") { ["size"] = "2" }, Row.Deleted("a", 3, "v1"));

    [Fact]
    public Task Deleting_the_newest_version_shows_the_one_before() =>
        AssertAsync(["1"], new Row("a", 1, "v1"), new Row("a", 2, "v2") { ["size"] = "2" }, Row.Deleted("a", 3, "v2"));

    [Fact]
    public Task Tags_that_change_on_an_old_version_leave_the_new_one_the_current() =>
        AssertAsync(
            ["2"],
            new Row("a", 1, "v1"), new Row("a", 2, "v2") { ["size"] = "2" },
            new Row("a", 1, "v1") { ["size"] = "9" }.Later(1_700_000_000));

    [Fact]
    public Task Tags_that_change_on_the_current_version_show() =>
        AssertAsync(["9"], new Row("a", 1, "v1"), new Row("a", 1, "v1") { ["size"] = "9" }.Later(5));

    [Fact]
    public Task Of_rows_about_the_same_the_latest_look_counts() =>
        AssertAsync(
            ["2"],
            new Row("a", 1) { ["size"] = "1", ["indexed_at"] = "TIMESTAMP '2024-05-01 12:00:00'" },
            new Row("a", 1) { ["size"] = "2", ["indexed_at"] = "TIMESTAMP '2024-05-01 12:00:00.000001'" },
            new Row("a", 1) { ["size"] = "1", ["indexed_at"] = "TIMESTAMP '2024-05-01 12:00:00'" });

    [Fact]
    public Task An_object_whose_write_nobody_told_of_yields_to_one_that_was() =>
        AssertAsync(["2"], new Row("a", 0, "v1") { ["indexed_at"] = "TIMESTAMP '2025-01-01 00:00:00'" }, new Row("a", 2, "v2") { ["size"] = "2" });

    [Fact]
    public Task Of_two_objects_whose_writes_nobody_told_of_the_latest_look_counts() =>
        AssertAsync(
            ["2"],
            new Row("a", 0, "v1") { ["indexed_at"] = "TIMESTAMP '2024-05-01 12:00:00'" },
            new Row("a", 0, "v2") { ["size"] = "2", ["indexed_at"] = "TIMESTAMP '2024-05-01 12:00:01'" });

    [Fact]
    public Task A_key_in_two_buckets_is_two_objects() =>
        AssertAsync(["1", "2"], new Row("a", 1), Row.Deleted("b", 2), new Row("a", 1) { ["bucket"] = "'other'", ["size"] = "2" });

    /// <summary>In any order and spread over any files, the answer is the same.</summary>
    static async Task AssertAsync(string[] sizes, params Row[] rows)
    {
        await using var stage = await JournalStage.StartAsync(rows.Reverse());
        await AssertAsync(stage, sizes);
        await stage.AddAsync("2024-05-02", rows);
        await stage.AddAsync("2024-04-30", rows[^1]);
        await AssertAsync(stage, sizes);
    }

    static async Task AssertAsync(JournalStage stage, string[] sizes) =>
        Assert.Equal(sizes, (await stage.RunAsync("query", "select size from objects order by size", "--json")).Column("size"));
}
