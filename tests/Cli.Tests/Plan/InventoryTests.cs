using System.Text.Json;
using DuckDB.NET.Data;
using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>S3 Inventories as S3 writes them, and damaged ones.</summary>
public sealed class InventoryTests : IDisposable
{
    const string FullSchema = "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate, ETag, StorageClass, ObjectLockLegalHoldStatus";
    const string Everything = """ "when": { "key": "**" }, "tier": "glacier-ir", "after": 30, "expect": 1095 """;
    const string Versions = """ "when": { "noncurrent": true }, "tier": "glacier-ir", "after": 30, "expect": 1095 """;

    readonly PlanFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("my-bucket/daily/2026-11-06T01-00Z/manifest.json", "my-bucket/daily/data/one.csv.gz")]
    [InlineData("manifest.json", "data/one.csv.gz")]
    [InlineData("manifest.json", "one.csv.gz")]
    public async Task A_manifest_finds_its_files_however_they_were_copied(string manifest, string file)
    {
        var content = PlanFolder.Packed(PlanFolder.Row("photos/caf%C3%A9+1%2B1.jpg", 5_000_000, 100));
        _folder.Write(file, content);
        var path = _folder.Write(manifest, Manifest(PlanFolder.Columns, "CSV", ("some/prefix/my-bucket/daily/data/one.csv.gz", PlanFolder.Md5(content))));

        var plan = await PlanFolder.JsonAsync(path, "--rules", _folder.Rules(Everything));

        Assert.Equal("photos/café 1+1.jpg", plan.GetProperty("largest")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Versions_are_planned_for_and_delete_markers_and_holds_are_respected()
    {
        var old = $"{PlanFolder.Now.AddDays(-400):yyyy-MM-ddTHH:mm:ss}.000Z";
        var path = Packed(FullSchema,
            $"\"b\",\"gone\",\"v3\",\"true\",\"true\",\"\",\"{old}\",\"\",\"\",\"\"",
            $"\"b\",\"gone\",\"v2\",\"false\",\"false\",\"9000000\",\"{old}\",\"e\",\"STANDARD\",\"Off\"",
            $"\"b\",\"there\",\"v1\",\"true\",\"false\",\"9000000\",\"{old}\",\"e\",\"STANDARD\",\"\"",
            $"\"b\",\"held\",\"v1\",\"true\",\"false\",\"9000000\",\"{old}\",\"e\",\"STANDARD\",\"On\"");

        var plan = await PlanFolder.JsonAsync(path, "--rules", _folder.Rules(Everything, Versions));

        Assert.Equal(3, plan.GetProperty("objects").GetInt64());
        Assert.Equal(1, plan.GetProperty("held").GetProperty("objects").GetInt64());
        Assert.Equal(
            ["gone True 1", "there False 0"],
            plan.GetProperty("largest").EnumerateArray()
                .Select(mover => $"{mover.GetProperty("key")} {mover.GetProperty("isNoncurrent")} {mover.GetProperty("waitMonths")}").Order());
        Assert.Contains("stopped being the current one", plan.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_tells_the_same_as_CSV()
    {
        var keys = Enumerable.Range(0, 2500).Select(i => (Key: $"a+b%20/{i}", Size: 100_000L * i, Age: i % 500)).ToList();
        var rules = _folder.Rules(Everything);
        var csv = await _folder.PlanAsync(rules, keys.Select(item => PlanFolder.Row(Uri.EscapeDataString(item.Key), item.Size, item.Age)));
        var parquet = Parquet("one.parquet", $"""
            SELECT * FROM (VALUES {string.Join(", ", keys.Select(item =>
                $"('my-bucket', '{item.Key}', true, false, {item.Size}::BIGINT, TIMESTAMP '{PlanFolder.Now.AddDays(-item.Age):yyyy-MM-dd HH:mm:ss}', 'STANDARD')"))})
            AS t(bucket, key, is_latest, is_delete_marker, size, last_modified_date, storage_class)
            """);
        var manifest = _folder.Write("manifest.json", Manifest(
            "message s3.inventory { required binary bucket (UTF8); }", "Parquet", ("x/data/one.parquet", PlanFolder.Md5(File.ReadAllBytes(parquet)))));

        foreach (var source in new[] { parquet, manifest })
            Assert.Equal(WithoutSource(csv), WithoutSource(await PlanFolder.JsonAsync(source, "--rules", rules)));
    }

    [Fact]
    public async Task A_file_that_begins_with_column_names_needs_no_schema()
    {
        var path = _folder.Write("list.csv", "size,key,storage_class\n200000000,a,STANDARD_IA\n");

        var plan = await PlanFolder.JsonAsync(path, "--rules", _folder.Rules(Everything));

        Assert.Equal("STANDARD_IA", plan.GetProperty("byStorageClass")[0].GetProperty("storageClass").GetString());
        Assert.Equal("list", plan.GetProperty("largest")[0].GetProperty("bucket").GetString());
    }

    [Fact]
    public async Task Rules_that_ask_for_what_no_inventory_has_are_named_with_the_objects_that_they_leave_open()
    {
        var rules = _folder.Rules(
            """ "when": { "key": "a/**", "tags": { "keep": "yes" } }, "tier": "keep" """,
            """ "when": { "type": "video/*" }, "tier": "ia", "after": 30 """,
            Everything);

        var plan = await _folder.PlanAsync(rules, PlanFolder.Row("a/1", 9_000_000, 100), PlanFolder.Row("b/1", 9_000_000, 100));

        var undecided = plan.GetProperty("undecided");
        Assert.Equal(2, undecided.GetProperty("objects").GetInt64());
        Assert.Equal(1, undecided.GetProperty("unknown").GetProperty("tags").GetInt64());
        Assert.Equal(2, undecided.GetProperty("unknown").GetProperty("declaredType").GetInt64());
        Assert.Equal(["rule-1", "rule-2"], undecided.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()));
        Assert.Equal(2, plan.GetProperty("moves").GetProperty("objects").GetInt64());
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_manifest_says_is_refused_even_where_it_cannot_be_read()
    {
        var good = PlanFolder.Packed(PlanFolder.Row("a", 1, 1));
        foreach (var content in new[] { PlanFolder.Packed(PlanFolder.Row("b", 1, 1)), PlanFolder.Packed("rubbish"), good[..^9], "no gzip"u8.ToArray() })
        {
            _folder.Write("one.csv.gz", content);
            var path = _folder.Write("manifest.json", Manifest(PlanFolder.Columns, "CSV", ("data/one.csv.gz", PlanFolder.Md5(good))));

            (await PlanFolder.RunAsync(path)).AssertComplaint($"one.csv.gz has the MD5 {PlanFolder.Md5(content)}, and its manifest says {PlanFolder.Md5(good)}");
        }
    }

    [Theory]
    [InlineData("ORC", PlanFolder.Columns, "ORC, which is not read here; let S3 write the inventory as CSV or Parquet")]
    [InlineData("XML", PlanFolder.Columns, "fileFormat 'XML', expected CSV or Parquet")]
    [InlineData("CSV", "Bucket, Key", "has no column Size, without which there is no plan; it has Bucket,  Key")]
    [InlineData("CSV", "Bucket, Key, Size, LastModifiedDate, StorageClass, IsLatest", "one.csv, row 1: it has 5 fields, expected 6 or more")]
    public async Task A_manifest_that_cannot_be_followed_says_why(string format, string schema, string expected)
    {
        _folder.Write("one.csv", PlanFolder.Row("a", 1, 1));
        var path = _folder.Write("manifest.json", Manifest(schema, format, ("data/one.csv", null)));

        (await PlanFolder.RunAsync(path)).AssertComplaint(expected);
    }

    [Theory]
    [InlineData("\"b\",\"k\",\"many\",\"2024-01-01T00:00:00.000Z\",\"STANDARD\"", "row 2: its size is 'many', expected a number of bytes")]
    [InlineData("\"b\",\"k\",\"-1\",\"2024-01-01T00:00:00.000Z\",\"STANDARD\"", "row 2: its size is '-1'")]
    [InlineData("\"b\",\"k\",\"1\",\"2024-13-01T00:00:00.000Z\",\"STANDARD\"", "row 2: its time is '2024-13-01T00:00:00.000Z'")]
    [InlineData("\"b\",\"\",\"1\",\"2024-01-01T00:00:00.000Z\",\"STANDARD\"", "row 2: it has no key")]
    [InlineData("\"b\",\"k\"", "row 2: it has 2 fields, expected 5 or more")]
    [InlineData("\"b\",\"k\"x,\"1\"", "is no CSV behind row")]
    public async Task A_bad_row_is_told_with_its_file_and_its_number(string row, string expected)
    {
        var path = _folder.Csv(PlanFolder.Row("a", 1, 1), row, PlanFolder.Row("c", 1, 1));

        var result = await PlanFolder.RunAsync(path, "--schema", PlanFolder.Columns);

        result.AssertComplaint(expected);
        Assert.Contains("inventory.csv", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_source_is_told_in_a_sentence()
    {
        (await PlanFolder.RunAsync("/nowhere/at/all")).AssertComplaint("there is no file or folder '/nowhere/at/all'; a bucket is written s3://bucket/prefix");
        (await PlanFolder.RunAsync("s3://")).AssertComplaint("names no bucket");
        (await PlanFolder.RunAsync(_folder.Write("x.txt", "x"))).AssertComplaint("expected a folder, a manifest.json");
        (await PlanFolder.RunAsync(_folder.Write("x.orc", "x"))).AssertComplaint("is ORC, which is not read here");
        (await PlanFolder.RunAsync(_folder.Write("x.json", "{ \"a\": 1 }"))).AssertComplaint("is no inventory manifest: it has no 'sourceBucket'");
        (await PlanFolder.RunAsync(_folder.Write("x.parquet", "no parquet"))).AssertComplaint("x.parquet is no Parquet file of an inventory");
        (await PlanFolder.RunAsync(_folder.Write("x.csv", "a,b\n1,2"))).AssertComplaint("does not begin with a line of column names; say them with --schema");
        (await PlanFolder.RunAsync(_folder.Write("manifest.json", Manifest(PlanFolder.Columns, "CSV", ("data/gone.csv.gz", null)))))
            .AssertComplaint("the inventory's file 'data/gone.csv.gz' is nowhere at or above");
        (await PlanFolder.RunAsync(_folder.PathOf("."), "--versions")).AssertComplaint("--versions goes with s3://bucket/prefix");
        (await PlanFolder.RunAsync(_folder.PathOf("."), "--schema", "Key, Size")).AssertComplaint("--schema goes with a .csv or .csv.gz file");
    }

    string Packed(string schema, params string[] rows)
    {
        var content = PlanFolder.Packed(string.Join("\r\n", rows));
        _folder.Write("data/one.csv.gz", content);
        return _folder.Write("manifest.json", Manifest(schema, "CSV", ("data/one.csv.gz", PlanFolder.Md5(content))));
    }

    string Parquet(string name, string select)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({select}) TO '{_folder.PathOf(name)}' (FORMAT parquet, ROW_GROUP_SIZE 2048)";
        command.ExecuteNonQuery();
        return _folder.PathOf(name);
    }

    static string Manifest(string schema, string format, params (string Key, string? Md5)[] files) => JsonSerializer.Serialize(new
    {
        sourceBucket = "my-bucket",
        destinationBucket = "arn:aws:s3:::inventories",
        version = "2016-11-30",
        fileFormat = format,
        fileSchema = schema,
        files = files.Select(file => new { key = file.Key, size = 1, MD5checksum = file.Md5 }),
    });

    static string WithoutSource(JsonElement plan) => string.Join('\n', plan.EnumerateObject()
        .Where(property => property.Name is not ("source" or "madeAt")).Select(property => property.ToString()));
}
