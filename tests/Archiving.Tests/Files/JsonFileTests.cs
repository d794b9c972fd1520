using OnPut.Archiving.Files;

namespace OnPut.Archiving.Tests.Files;

public sealed class JsonFileTests
{
    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var reading = new FileReading("""
            // ours
            {
                "a": 1, /* one
                of two */ "b": [1, 2,],
            }
            """);
        var root = reading.Root!.AsObject()!;
        Assert.Equal(1, root.Required("a")!.AsInt(0, 9));
        Assert.Equal(2, root.Required("b")!.AsList()!.Count);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_byte_order_mark_and_lines_that_end_as_on_Windows_are_allowed()
    {
        var reading = new FileReading("\uFEFF{\r\n\"a\":\r\n[]\r\n}");
        reading.Only("a").AsBool();
        Assert.Equal(["line 2, $.a: must be true or false, not a list"], reading.Problems);
    }

    [Theory]
    [InlineData("", "line 1, $: is not JSON from here on:")]
    [InlineData("{\n\"a\": 1\n\"b\": 2}", "line 3, $: is not JSON from here on:")]
    [InlineData("{\n\"a\": [1,\n{\"b\": tru}]}", "line 3, $.a[1].b: is not JSON from here on:")]
    [InlineData("{\n\"a\": 1", "line 2, $.a: is not JSON from here on:")]
    [InlineData("{}\n{}", "line 2, $: is not JSON from here on:")]
    [InlineData("{\"a\":\n\"\\ud800\"}", "line 1, $.a: has text that is not valid Unicode")]
    [InlineData("{\n\"\\udc00\": 1}", "line 1, $: has text that is not valid Unicode")]
    public void What_is_not_JSON_is_told_with_its_line_and_path(string json, string start)
    {
        var reading = new FileReading(json);
        Assert.Null(reading.Root);
        Assert.StartsWith(start, Assert.Single(reading.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", reading.Problems.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_told()
    {
        var reading = new FileReading([(byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        Assert.Null(reading.Root);
        Assert.Single(reading.Problems);
    }

    [Fact]
    public void A_property_that_is_there_twice_is_told_and_the_first_one_counts()
    {
        var reading = new FileReading("{\"a\": 1,\n\"b\": 2,\n\"a\": 3}");
        Assert.Equal(1, reading.Only("a").AsInt(0, 9));
        Assert.Equal(["line 3, $.a: is there twice; the first stands on line 1"], reading.Problems);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var reading = new FileReading(new string(' ', JsonFile.MaxBytes) + "1");
        Assert.Null(reading.Root);
        Assert.Equal(["line 1, $: has 1048577 bytes; at most 1048576 are read"], reading.Problems);
    }

    [Theory]
    [InlineData(JsonFile.MaxDepth, true)]
    [InlineData(JsonFile.MaxDepth + 1, false)]
    public void Values_nest_as_deep_as_the_limit_says(int depth, bool isRead) =>
        Assert.Equal(isRead, new FileReading(new string('[', depth) + new string(']', depth)).Root is not null);

    [Fact]
    public void A_thousand_problems_are_told_by_the_first_hundred_and_a_number()
    {
        var reading = new FileReading($"[{string.Join(",\n", Enumerable.Repeat("null", 1000))}]");
        foreach (var item in reading.Root!.AsList()!)
            item.AsBool();
        Assert.Equal(101, reading.Problems.Count());
        Assert.Equal("line 100, $: has 900 more problems", reading.Problems.Last());
    }

    [Fact]
    public void Problems_are_told_from_the_first_line_to_the_last()
    {
        var reading = new FileReading("{\"a\": 1,\n\"b\": 2}");
        reading.Only("b").AsBool();
        reading.Only("a").AsBool();
        Assert.Equal(["$.a", "$.b"], reading.Problems.Select(problem => problem.Split(' ', ':')[2]));
    }
}
