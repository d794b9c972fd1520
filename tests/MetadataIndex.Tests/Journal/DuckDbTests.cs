namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>What an outsider finds in the files.</summary>
public sealed class DuckDbTests : IDisposable
{
    readonly DuckDb _duckDb = new();

    [Fact]
    public async Task The_types_are_those_of_the_table()
    {
        await _duckDb.AddAsync(Rows.Full(1));

        var types = _duckDb.Query($"DESCRIBE SELECT * FROM {_duckDb.Journal}")
            .ToDictionary(row => (string)row[0]!, row => (string)row[1]!);

        Assert.Equal(45, types.Count);
        Assert.All(
            ["is_delete_marker", "is_multipart", "is_bucket_key_enabled", "type_mismatch"],
            name => Assert.Equal("BOOLEAN", types[name]));
        Assert.All(["width", "height", "pages"], name => Assert.Equal("INTEGER", types[name]));
        Assert.All(["size", "duration_ms", "row_count"], name => Assert.Equal("BIGINT", types[name]));
        Assert.All(["latitude", "longitude"], name => Assert.Equal("DOUBLE", types[name]));
        Assert.All(["record_timestamp", "last_modified_date", "indexed_at", "taken_at"], name => Assert.Equal("TIMESTAMP", types[name]));
        Assert.All(["object_tags", "user_metadata"], name => Assert.Equal("MAP(VARCHAR, VARCHAR)", types[name]));
        Assert.All(["keywords", "columns", "problems"], name => Assert.Equal("VARCHAR[]", types[name]));
        Assert.Equal(24, types.Values.Count(type => type == "VARCHAR"));
    }

    [Fact]
    public async Task Every_value_is_what_was_written()
    {
        await _duckDb.AddAsync(Rows.Full(7));

        var row = Assert.Single(_duckDb.Query($"""
            SELECT key, size, is_multipart, width, latitude, title, object_tags::VARCHAR, user_metadata['owner'], keywords::VARCHAR,
                   columns[2], len(problems), indexed_at, taken_at, sequence_number
            FROM {_duckDb.Journal}
            """));

        Assert.Equal(
            [
                "2026/Zürich/夏 😀/IMG_00007.jpg", 5_000_000_007L, true, 4032, 47.3769 + 7 / 1e6, "Am See",
                "{project=überseh, empty=''}", "Ана", "[see, 夏, '']", "größe", 1L,
                Rows.Noon.AddMilliseconds(7).AddMicroseconds(7), new DateTime(2024, 7, 1, 9, 30, 0),
                "0055AED6DCD9000007000000000000" + "00",
            ],
            row);
    }

    [Fact]
    public async Task What_nobody_knows_is_null_and_what_is_empty_is_empty()
    {
        var empty = Rows.Written("empty") with { ObjectTags = new Dictionary<string, string>(), Keywords = [], Title = "" };
        await _duckDb.AddAsync(empty, Rows.Written("null"));

        var rows = _duckDb.Query($"SELECT key, cardinality(object_tags), len(keywords), title, size FROM {_duckDb.Journal} ORDER BY key");

        Assert.Equal([["empty", 0UL, 0L, "", null], ["null", null, null, null, null]], rows);
    }

    [Fact]
    public async Task Ten_thousand_rows_add_up()
    {
        var bare = Rows.Written("") with { Keywords = [] };
        await _duckDb.AddAsync([.. Enumerable.Range(0, 10_000).Select(n => n % 3 == 0 ? bare with { Key = $"{n}" } : Rows.Full(n))]);

        var sums = Assert.Single(_duckDb.Query($"""
            SELECT count(*), count(size), count(DISTINCT key), sum(size - 5000000000)::BIGINT,
                   sum(len(keywords))::BIGINT, sum(cardinality(object_tags))::BIGINT
            FROM {_duckDb.Journal}
            """));

        var full = Enumerable.Range(0, 10_000).Where(n => n % 3 != 0).ToList();
        Assert.Equal([10_000L, (long)full.Count, 10_000L, full.Sum(n => (long)n), full.Count * 3L, full.Count * 2L], sums);
    }

    /// <summary>A writer's statistics that order text by UTF-16 make readers pass over what is there.</summary>
    [Fact]
    public async Task A_key_is_found_among_keys_that_utf_16_orders_otherwise()
    {
        await _duckDb.AddAsync(Rows.Written("\uFF5Ez"), Rows.Written("😀z"), Rows.Written("a"));

        foreach (var key in new[] { "\uFF5Ez", "😀z", "a" })
            Assert.Equal([[key]], _duckDb.Query($"SELECT key FROM {_duckDb.Journal} WHERE key = '{key}'"));
        Assert.Equal([["😀z"]], _duckDb.Query($"SELECT max(key) FROM {_duckDb.Journal}"));
    }

    [Fact]
    public async Task Metadata_whose_names_become_the_same_as_valid_text_can_be_read()
    {
        var twins = new Dictionary<string, string> { ["x\uD800"] = "1", ["x\uD801"] = "2" };
        await _duckDb.AddAsync(Rows.Written("a") with { UserMetadata = twins });

        Assert.Equal([["{x\uFFFD=1}"]], _duckDb.Query($"SELECT user_metadata::VARCHAR FROM {_duckDb.Journal}"));
    }

    public void Dispose() => _duckDb.Dispose();
}
