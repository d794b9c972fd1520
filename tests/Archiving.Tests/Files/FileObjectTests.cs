using OnPut.Archiving.Files;

namespace OnPut.Archiving.Tests.Files;

public sealed class FileObjectTests
{
    [Fact]
    public void A_missing_property_is_told_on_the_line_where_its_object_starts()
    {
        var reading = new FileReading("{\"rules\": [\n{},\n{\n}]}");
        reading.Only("rules").AsList()![1].AsObject()!.Required("tier");
        Assert.Equal(["line 3, $.rules[1]: must have the property \"tier\""], reading.Problems);
    }

    [Fact]
    public void An_unknown_property_is_told_with_the_known_one_that_is_near_it()
    {
        var reading = new FileReading("{\"after\": 1,\n\"exepct\": 2,\n\"Tier\": 3,\n\"zebra\": 4}");
        var root = reading.Root!.AsObject()!;
        root.Optional("after");
        root.Optional("expect");
        root.Optional("tier");
        root.RefuseOthers();
        Assert.Equal(
            [
                "line 2, $.exepct: is not known here; did you mean \"expect\"?",
                "line 3, $.Tier: is not known here; did you mean \"tier\"?",
                "line 4, $.zebra: is not known here; known are after, expect, tier",
            ],
            reading.Problems);
    }

    [Fact]
    public void Names_that_are_no_plain_words_are_quoted_in_the_path()
    {
        var reading = new FileReading("{\"us-east-1\": {\"a b\": [[1]]}}");
        var (_, region) = reading.Root!.AsObject()!.All()[0];
        region.AsObject()!.Required("a b")!.AsList()![0].AsList()![0].AsBool();
        Assert.Equal(["line 1, $['us-east-1']['a b'][0][0]: must be true or false, not 1"], reading.Problems);
    }

    [Fact]
    public void A_name_of_any_length_is_compared_and_shown_in_bounds()
    {
        var reading = new FileReading($"{{\"{new string('a', 100_000)}\": 1}}");
        var root = reading.Root!.AsObject()!;
        root.Optional("a");
        root.RefuseOthers();
        Assert.InRange(Assert.Single(reading.Problems).Length, 1, 200);
    }
}
