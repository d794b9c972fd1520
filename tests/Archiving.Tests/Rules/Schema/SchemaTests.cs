using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OnPut.Archiving.Rules;
using static OnPut.Archiving.Tests.Rules.RulesText;

namespace OnPut.Archiving.Tests.Rules.Schema;

public sealed class SchemaTests
{
    const int Documents = 2_000;

    static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    readonly JsonSchema _schema = new(Parsed(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "archive-rules.schema.json"))));

    [Fact]
    public void Schema_and_reader_agree_about_generated_files()
    {
        var valid = 0;
        foreach (var json in RulesDocuments.All.Sample(Documents, new Rnd(20260301, 5), size: 50))
        {
            var reading = Read(json);
            Assert.True(
                IsValid(json) == reading.Rules is not null,
                $"Not so by the schema: {string.Join("; ", reading.Complaints.DefaultIfEmpty("nothing is wrong"))}, in\n{json}");
            valid += reading.Rules is not null ? 1 : 0;
        }
        Assert.InRange(valid, Documents / 4, Documents * 3 / 4);
    }

    [Fact]
    public void The_rules_that_are_shipped_are_valid() => Assert.True(_schema.IsValid(Parsed(DefaultRules.Json())));

    /// <summary>What no schema can say, or only in a way that helps nobody.</summary>
    [Theory]
    [InlineData("""{ "name": "a", "tier": "keep" }, { "name": "a", "tier": "keep" }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "key": "[" } }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "key": "{a,b" } }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "size": { "min": 2, "max": 1 } } }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "size": { "min": "2000000 TB" } } }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "takenDaysAgo": { "min": 2, "max": 1 } } }""")]
    [InlineData("""{ "name": "a", "tier": "keep", "when": { "metadata": { "x": "*", "X": "*" } } }""")]
    public void The_reader_also_refuses_what_the_schema_cannot(string rules)
    {
        var json = $$"""{ "version": 1, "rules": [ {{rules}} ] }""";

        Assert.True(IsValid(json));
        Assert.Null(Read(json).Rules);
    }

    bool IsValid(string json) => _schema.IsValid(Parsed(System.Text.Encoding.UTF8.GetBytes(json)));

    static JsonElement Parsed(byte[] json) => JsonDocument.Parse(json, Lenient).RootElement;
}
