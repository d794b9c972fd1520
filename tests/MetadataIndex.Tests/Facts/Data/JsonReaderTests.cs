using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Data.Json;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("""[{"id":1,"name":"Ada"},{"id":2.5,"tags":[1]}]""", "array of objects", "id:number name:text tags:array", 2L)]
    [InlineData("""{"a":{"x":1},"b":[1,{"c":2}],"d":null,"e":true}""", "object", "a:object b:array d e:boolean", null)]
    [InlineData("[[1,2],[3]]", "array of arrays", "", 2L)]
    [InlineData("[1,2,3]", "array of numbers", "", 3L)]
    [InlineData("""[1,"a"]""", "array of mixed values", "", 2L)]
    [InlineData("[]", "array", "", 0L)]
    [InlineData("""[{"at":"2024-01-02","x":1},{"at":"2024-01-02T03:04:05Z","x":"y"}]""", "array of objects", "at:timestamp x:mixed", 2L)]
    [InlineData(" 17 ", "integer", "", null)]
    public void Shape_keys_and_count_are_found(string text, string shape, string columns, long? rows)
    {
        var facts = Reading.Of(text, JsonReader.Read);

        Assert.Equal((shape, columns, rows), (facts.Table!.Shape, Columns.Of(facts), facts.Table.Rows));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void What_stands_before_a_mistake_is_kept()
    {
        var facts = Reading.Of("[{\"a\":1},\n{\"b\":2},\n{\"c\" 3}]", JsonReader.Read);

        Assert.Equal(("array of objects", "a:integer b:integer"), (facts.Table!.Shape, Columns.Of(facts)));
        Assert.StartsWith("json: malformed at line 3", Assert.Single(facts.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_key_is_a_problem() =>
        Assert.Single(Reading.Of("""{"\ud800":1}""", JsonReader.Read).Problems);

    [Fact]
    public void Nesting_without_end_is_a_problem() =>
        Assert.Single(Reading.Of(new string('[', 400_000), JsonReader.Read).Problems);

    [Fact]
    public void Utf_16_and_a_mark_are_read()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, false) })
            Assert.Equal("a:integer", Columns.Of(Reading.Of("""{"a":1}""", JsonReader.Read, encoding)));
    }

    [Fact]
    public void Elements_of_a_long_array_are_reckoned_from_its_start()
    {
        var text = "[" + string.Join(",\n", Enumerable.Repeat("""{"name":"ä","n":1}""", 50_000)) + "]";

        var facts = Reading.Of(text, JsonReader.Read);

        Assert.InRange(facts.Table!.Rows!.Value, 49_900, 50_100);
        Assert.Equal((true, "name:text n:integer"), (facts.Table.RowsAreEstimated, Columns.Of(facts)));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Lines_of_json_are_a_table()
    {
        var facts = Reading.Of("{\"a\":1}\r\n\n{\"b\":\"x\"}\n{\"a\":2.5}", NdjsonReader.Read);

        Assert.Equal(("lines of objects", "a:number b:text", 3L), (facts.Table!.Shape, Columns.Of(facts), facts.Table.Rows));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_bad_line_is_a_problem_of_its_own()
    {
        var facts = Reading.Of("{\"a\":1}\n{oops\n{\"b\":2}\n", NdjsonReader.Read);

        Assert.Equal(("lines of objects", "a:integer b:integer", 3L), (facts.Table!.Shape, Columns.Of(facts), facts.Table.Rows));
        Assert.Equal("ndjson: 1 of 3 lines are no JSON, the first is line 2", Assert.Single(facts.Problems));
    }

    [Fact]
    public void Lines_that_are_no_json_at_all_are_only_counted_in_the_end() =>
        Assert.Equal(
            "ndjson: at least 1,000 of 5,000 lines are no JSON, the first is line 1",
            Assert.Single(Reading.Of(string.Concat(Enumerable.Repeat("oops\n", 5_000)), NdjsonReader.Read).Problems));

    [Fact]
    public void Lines_of_a_long_file_are_reckoned()
    {
        var text = string.Concat(Enumerable.Repeat("{\"name\":\"somebody\",\"n\":1}\n", 40_000));

        var facts = Reading.Of(text, NdjsonReader.Read);

        Assert.InRange(facts.Table!.Rows!.Value, 39_900, 40_100);
        Assert.Empty(facts.Problems);
    }
}
