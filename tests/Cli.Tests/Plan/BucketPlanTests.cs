using System.Text;
using System.Text.Json;
using Amazon.S3.Model;
using OnPut.Cli.Tests.Asking.Support;
using OnPut.Cli.Tests.Plan.Support;

namespace OnPut.Cli.Tests.Plan;

/// <summary>Plans for buckets of a running local cloud.</summary>
public sealed class BucketPlanTests : IAsyncLifetime
{
    const string Source = "my-source";
    const string ByTag = """ "when": { "key": "tagged/**", "tags": { "archive": "deep" } }, "tier": "deep-archive", "after": 30, "expect": 1095 """;
    const string ByType = """ "when": { "key": "typed/**", "type": "video/*" }, "tier": "glacier-ir", "after": 60, "expect": 1095 """;
    const string ByMetadata = """ "when": { "key": "meta/**", "metadata": { "project": "apollo" } }, "tier": "glacier", "after": 90, "expect": 1095 """;
    const string Rest = """ "when": { "key": "rest/**" }, "tier": "glacier-ir", "after": 30, "expect": 1095 """;

    JournalStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await JournalStage.StartAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task What_a_listing_does_not_tell_is_looked_up_where_a_rule_needs_it_and_nowhere_else()
    {
        await RulesAsync(ByTag, ByType, ByMetadata, Rest);
        await PutAsync("tagged/yes", request => request.TagSet = [new Tag { Key = "archive", Value = "deep" }]);
        await PutAsync("tagged/no");
        await PutAsync("typed/clip", request => request.ContentType = "video/mp4");
        await PutAsync("meta/a+b %", request => request.Metadata.Add("Project", "apollo"));
        await PutAsync("rest/1");

        var plan = await PlanAsync($"s3://{Source}");

        Assert.Equal($"s3://{JournalStage.Bucket}/config/archive-rules.json", plan.GetProperty("rules").GetString());
        Assert.Equal(["meta/a+b % rule-3 3", "rest/1 rule-4 1", "tagged/yes rule-1 1", "typed/clip rule-2 2"], Movers(plan));
        Assert.Equal(1, plan.GetProperty("noRule").GetProperty("objects").GetInt64());
        var requests = plan.GetProperty("requests");
        Assert.Equal((1, 2, 2), (requests.GetProperty("list").GetInt64(), requests.GetProperty("head").GetInt64(), requests.GetProperty("tagging").GetInt64()));
        Assert.Equal(1, requests.GetProperty("documents").GetInt64());
        Assert.Equal((0.005m + 5 * 0.0004m) / 1000, requests.GetProperty("cost").GetDecimal());
    }

    [Fact]
    public async Task The_type_and_the_time_of_a_picture_are_those_of_its_document()
    {
        await RulesAsync(""" "when": { "type": "image/*", "takenDaysAgo": { "min": 365 } }, "tier": "glacier-ir", "after": 30, "expect": 1095 """);
        await PutAsync("old");
        await PutAsync("new");
        await PutAsync("unknown", request => request.ContentType = "image/png");
        await DocumentAsync("old", """{ "source": {}, "content": { "type": "image/jpeg", "taken": { "at": "2001-05-01T12:00:00", "isLocal": true } } }""");
        await DocumentAsync("new", """{ "source": {}, "content": { "type": "text/plain" } }""");

        var plan = await PlanAsync($"s3://{Source}/");

        Assert.Equal(["old rule-1 1"], Movers(plan));
        Assert.Equal(1, plan.GetProperty("undecided").GetProperty("objects").GetInt64());
        Assert.Equal(1, plan.GetProperty("undecided").GetProperty("unknown").GetProperty("takenAt").GetInt64());
    }

    [Fact]
    public async Task A_prefix_is_all_that_is_looked_at_and_a_hold_is_respected()
    {
        await RulesAsync(""" "when": { "tags": { "keep": "yes" } }, "tier": "keep" """, Rest);
        await PutAsync("rest/1");
        await PutAsync("rest/held", request => request.TagSet = [new Tag { Key = "onput:hold", Value = "" }]);
        await PutAsync("tagged/1");

        var plan = await PlanAsync($"s3://{Source}/rest/");

        Assert.Equal(2, plan.GetProperty("objects").GetInt64());
        Assert.Equal(1, plan.GetProperty("held").GetProperty("objects").GetInt64());
        Assert.Equal(["rest/1 rule-2 1"], Movers(plan));
    }

    [Fact]
    public async Task Versions_are_planned_for_when_asked_and_wait_from_the_day_on_which_they_were_replaced()
    {
        await _stage.S3.PutBucketVersioningAsync(new() { BucketName = Source, VersioningConfig = new() { Status = Amazon.S3.VersionStatus.Enabled } });
        await RulesAsync(""" "when": { "noncurrent": true }, "tier": "glacier-ir", "after": 60, "expect": 1095 """);
        await PutAsync("a");
        await PutAsync("a");
        await PutAsync("b");
        await _stage.S3.DeleteObjectAsync(Source, "b");

        var (current, all) = (await PlanAsync($"s3://{Source}"), await PlanAsync($"s3://{Source}", "--versions"));

        Assert.Equal((1, 3), (current.GetProperty("objects").GetInt64(), all.GetProperty("objects").GetInt64()));
        Assert.Equal(["a rule-1 2", "b rule-1 2"], Movers(all));
        Assert.Contains(
            "NoncurrentDays", all.GetProperty("prefixes").GetProperty("lifecycle").GetProperty(Source).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_inventory_in_a_bucket_is_read_and_checked_there()
    {
        var content = PlanFolder.Packed(PlanFolder.Row("rest/1", 9_000_000, 400));
        await RulesAsync(Rest);
        foreach (var (key, md5) in new[] { ("good", PlanFolder.Md5(content)), ("bad", PlanFolder.Md5([])) })
            await _stage.AddAsync($"inv/{key}/manifest.json", JsonSerializer.SerializeToUtf8Bytes(new
            {
                sourceBucket = "my-bucket",
                fileFormat = "CSV",
                fileSchema = PlanFolder.Columns,
                files = new[] { new { key = "inv/data/1.csv.gz", MD5checksum = md5 } },
            }));
        await _stage.AddAsync("inv/data/1.csv.gz", content);

        Assert.Equal(["rest/1 rule-1 0"], Movers(await PlanAsync($"s3://{JournalStage.Bucket}/inv/good/manifest.json")));
        (await RunAsync($"s3://{JournalStage.Bucket}/inv/bad/manifest.json")).AssertComplaint($"s3://{JournalStage.Bucket}/inv/data/1.csv.gz has the MD5");
        (await RunAsync($"s3://{JournalStage.Bucket}/inv/none/manifest.json")).AssertComplaint("cannot be read: NoSuchKey");
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_a_sentence()
    {
        (await RunAsync("s3://nowhere/x")).AssertComplaint("s3://nowhere/x cannot be listed: NoSuchBucket");
        (await RunAsync($"s3://{Source}", "--bucket", "nowhere")).AssertComplaint("s3://nowhere/config/archive-rules.json cannot be read: NoSuchBucket");
    }

    [Fact]
    public async Task Without_rules_in_the_derived_bucket_those_that_come_with_it_are_used()
    {
        var plan = await PlanAsync($"s3://{Source}");

        Assert.Equal(
            $"the rules that come with onput, since there are none in s3://{JournalStage.Bucket}/config/archive-rules.json", plan.GetProperty("rules").GetString());
    }

    async Task RulesAsync(params IEnumerable<string> rules) => await _stage.AddAsync("config/archive-rules.json", Encoding.UTF8.GetBytes(PlanFolder.RulesJson(rules)));

    async Task DocumentAsync(string key, string json) => await _stage.AddAsync($"documents/{Source}/{key}.json", Encoding.UTF8.GetBytes(json));

    async Task PutAsync(string key, Action<PutObjectRequest>? with = null)
    {
        var request = new PutObjectRequest { BucketName = Source, Key = key, InputStream = new MemoryStream(new byte[1_000_000]) };
        with?.Invoke(request);
        await _stage.S3.PutObjectAsync(request);
    }

    Task<CommandResult> RunAsync(params IEnumerable<string> arguments) => PlanFolder.RunAsync([.. arguments, "--endpoint", _stage.Endpoint]);

    Task<JsonElement> PlanAsync(params IEnumerable<string> arguments) => PlanFolder.JsonAsync([.. arguments, "--endpoint", _stage.Endpoint]);

    static IEnumerable<string> Movers(JsonElement plan) => plan.GetProperty("largest").EnumerateArray()
        .Select(mover => $"{mover.GetProperty("key")} {mover.GetProperty("rule")} {mover.GetProperty("waitMonths")}").Order(StringComparer.Ordinal);
}
