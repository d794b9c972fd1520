using System.Text.Json;
using OnPut.ArchiveTags.Tests.Support;

namespace OnPut.ArchiveTags.Tests;

public sealed class ConfigTests(LocalS3 local)
{
    const string GlacierIr = """{"name":"ir","tier":"glacier-ir","after":30,"expect":3650}""";
    const int Large = 1 << 20;

    [Fact]
    public async Task Without_a_file_the_rules_that_ship_with_the_function_count()
    {
        var stage = await local.StageAsync();
        await stage.PutAsync("backups/db.dump", Large * 8);
        await stage.PutAsync("notes.txt", Large);

        await stage.TellCreatedAsync("backups/db.dump", "notes.txt");

        Assert.Equal(["onput:archive=glacier-ir-30"], await stage.TagsAsync("backups/db.dump"));
        Assert.Empty(await stage.TagsAsync("notes.txt"));
    }

    [Fact]
    public async Task A_running_function_notices_another_file_and_reads_the_same_one_once()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(GlacierIr);
        await stage.PutAsync("a", Large);
        await stage.PutAsync("b", Large);
        var deep = false;
        stage.S3.Gate = async request =>
        {
            // Between the two payloads of one process.
            if (request != "HEAD b" || deep) return;
            deep = true;
            await stage.RulesAsync("""{"name":"deep","tier":"deep-archive","after":90,"expect":3650}""");
        };

        await stage.TellAsync(Payload(stage, "a"), Payload(stage, "b"), Payload(stage, "b"));

        Assert.Equal(["onput:archive=glacier-ir-30"], await stage.TagsAsync("a"));
        Assert.Equal(["onput:archive=deep-archive-90"], await stage.TagsAsync("b"));
        var told = Assert.Single(stage.Log, line => line.GetProperty("key").GetString() == "config/archive-rules.json");
        Assert.Equal("in force", told.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_broken_file_is_told_with_line_and_path_and_the_last_good_one_stays_in_force()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(GlacierIr);
        await stage.PutAsync("a", Large);
        await stage.TellCreatedAsync("a");
        await stage.PutAsync("b", Large);
        await stage.RulesAsync("""{"name":"bad","tier":"glazier-ir","after":31}""");

        // A new process: it has never seen the good one.
        await stage.TellCreatedAsync("b");

        Assert.Equal(["onput:archive=glacier-ir-30"], await stage.TagsAsync("b"));
        var told = Assert.Single(stage.Log, line => line.GetProperty("key").GetString() == "config/archive-rules.json");
        Assert.Equal(("Rejected", "configuration"), (told.GetProperty("outcome").GetString(), told.GetProperty("cause").GetString()));
        foreach (var expected in new[] { "line 1", "$.rules[0].tier", "glazier-ir", "last good one" })
            Assert.Contains(expected, told.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(stage.Outcomes, metric => metric.TryGetProperty("Cause", out var cause) && cause.GetString() == "configuration");
    }

    [Fact]
    public async Task A_broken_file_is_told_of_though_the_batch_that_found_it_could_not_go_on()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync(GlacierIr);
        await stage.PutAsync("a", Large);
        var looks = 0;
        stage.S3.Gate = async request =>
        {
            // The first batch is through; the second finds the broken rules, and then S3 fails.
            if (request == "HEAD a" && looks == 1)
                await stage.RulesAsync("""{"name":"bad","tier":"glazier-ir","after":30}""");
            if (request == "GET config/archive-prices.json" && ++looks == 2)
                throw new IOException("S3 is not there");
        };

        await stage.TellAsync(Payload(stage, "a"), Payload(stage, "a"), Payload(stage, "a"), Payload(stage, "a"));

        Assert.Single(stage.Log, line => line.GetProperty("key").GetString() == "config/archive-rules.json" && line.GetProperty("outcome").GetString() == "Rejected");
    }

    [Fact]
    public async Task A_broken_file_without_a_good_one_before_it_hands_everything_back()
    {
        var stage = await local.StageAsync();
        await stage.ConfigAsync("archive-rules.json", "{ nonsense");
        await stage.PutAsync("a", Large);

        var (kind, answer) = await stage.TellCreatedAsync("a");

        Assert.Equal("error", kind);
        Assert.Contains("archive-rules.json is broken", answer, StringComparison.Ordinal);
        Assert.Empty(await stage.TagsAsync("a"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        var stage = await local.StageAsync();
        await stage.ConfigAsync("archive-rules.json", new string(' ', (1 << 20) + 1));
        await stage.PutAsync("a", Large);

        Assert.Contains("1,048,576 bytes", (await stage.TellCreatedAsync("a")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_of_ones_own_change_what_pays()
    {
        var stage = await local.StageAsync();
        await stage.RulesAsync("""{"name":"deep","tier":"deep-archive","after":30,"expect":3650}""");
        await stage.PutAsync("a", Large);
        await stage.TellCreatedAsync("a");
        Assert.NotEmpty(await stage.TagsAsync("a"));

        // Three times what ten years in the archive save.
        await stage.ConfigAsync("archive-prices.json", await PricesAsync(text => text.Replace("\"transition\": 0.05", "\"transition\": 9", StringComparison.Ordinal)));
        await stage.TellCreatedAsync("a");

        Assert.Empty(await stage.TagsAsync("a"));
    }

    static async Task<string> PricesAsync(Func<string, string> change)
    {
        await using var shipped = typeof(Archiving.Prices.PriceTable).Assembly.GetManifestResourceStream("archive-prices.json")!;
        using var reader = new StreamReader(shipped);
        var text = await reader.ReadToEndAsync();
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return changed;
    }

    static byte[] Payload(ArchiveStage stage, string key) =>
        System.Text.Encoding.UTF8.GetBytes($$"""{"Records":[{{stage.Record("ObjectCreated:Put", key)}}]}""");
}
