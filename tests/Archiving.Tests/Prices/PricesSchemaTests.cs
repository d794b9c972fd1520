using System.Text;
using System.Text.Json.Nodes;
using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Tests.Prices;

/// <summary>The schema and the reader must ask for the same.</summary>
public sealed class PricesSchemaTests
{
    static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(ShippedFiles.PricesSchema))!;

    static JsonObject Table => JsonNode.Parse(File.ReadAllText(ShippedFiles.Prices))!.AsObject();

    static IReadOnlyList<string> Problems(JsonObject table) =>
        [.. PricesFile.Read(Encoding.UTF8.GetBytes(table.ToJsonString()), "").Problems.Select(problem => problem.Text)];

    static JsonObject Region(JsonObject table) => table["regions"]!["us-east-1"]!.AsObject();

    static JsonObject Shape(string? name) => name is null
        ? Schema["$defs"]!["region"]!.AsObject()
        : Schema["$defs"]!["region"]!["properties"]![name] is JsonObject shape && shape["$ref"] is { } reference
            ? Schema["$defs"]![((string)reference!)["#/$defs/".Length..]]!.AsObject()
            : Schema["$defs"]!["region"]!["properties"]![name]!.AsObject();

    static IEnumerable<string> Required(JsonObject shape) => shape["required"]!.AsArray().Select(name => (string)name!);

    [Theory]
    [InlineData(null)]
    [InlineData("standard")]
    [InlineData("ia")]
    [InlineData("one-zone-ia")]
    [InlineData("glacier-ir")]
    [InlineData("glacier")]
    [InlineData("deep-archive")]
    [InlineData("intelligent")]
    public void What_the_schema_requires_the_reader_requires_and_nothing_else_is_allowed(string? part)
    {
        JsonObject Part(JsonObject table) => part is null ? Region(table) : Region(table)[part]!.AsObject();
        var shape = Shape(part);
        Assert.False((bool)shape["additionalProperties"]!);
        Assert.Equal(Required(shape), shape["properties"]!.AsObject().Select(property => property.Key));
        Assert.Equal(Required(shape), Part(Table).Select(property => property.Key));
        foreach (var name in Required(shape))
        {
            var table = Table;
            Part(table).Remove(name);
            Assert.Contains($"must have the property \"{name}\"", Problems(table));
        }
        var more = Table;
        Part(more)["bribe"] = 1;
        Assert.Contains("is not known here", Assert.Single(Problems(more)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gigabyte", "ia", "storage")]
    [InlineData("thousand", "ia", "transition")]
    public void Bounds_are_the_same(string kind, string part, string name)
    {
        var bounds = Schema["$defs"]![kind]!;
        var table = Table;
        Region(table)[part]![name] = 1000;
        Assert.Equal([$"must be a number from {bounds["minimum"]} to {bounds["maximum"]}, not 1000"], Problems(table));
    }

    [Fact]
    public void The_table_itself_is_the_same()
    {
        foreach (var name in Required(Schema.AsObject()))
        {
            var table = Table;
            table.Remove(name);
            Assert.Contains($"must have the property \"{name}\"", Problems(table));
        }
        Assert.Equal(Table.Select(property => property.Key), Schema["properties"]!.AsObject().Select(property => property.Key));
    }
}
