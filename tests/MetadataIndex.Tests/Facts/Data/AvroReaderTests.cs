using OnPut.MetadataIndex.Facts.Data.Avro;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class AvroReaderTests
{
    [Fact]
    public void Schema_and_codec_are_in_the_header_and_rows_in_the_blocks()
    {
        var facts = Reading.Of(AvroBytesBuilder.File(blocks: [(100, 70), (23, 3)]), AvroReader.Read);

        Assert.Equal("id:long name:string at:timestamp-millis tags:array place.city:string place.kind:union price:decimal(9,2)",
            Columns.Of(facts));
        Assert.Equal(("deflate", 123L), (facts.Table!.Codec, facts.Table.Rows));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Without_a_codec_nothing_is_compressed() =>
        Assert.Equal("uncompressed", Reading.Of(AvroBytesBuilder.File(codec: null), AvroReader.Read).Table!.Codec);

    [Fact]
    public void Rows_of_a_large_file_are_not_counted()
    {
        var facts = Reading.Of(AvroBytesBuilder.File(blocks: (100, 2_000_000)), AvroReader.Read);

        Assert.NotNull(facts.Table!.Columns);
        Assert.Null(facts.Table.Rows);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_file_cut_short_keeps_its_schema_and_has_no_rows()
    {
        var facts = Reading.Of(AvroBytesBuilder.File(blocks: (100, 70))[..^20], AvroReader.Read);

        Assert.NotNull(facts.Table!.Columns);
        Assert.Null(facts.Table.Rows);
        Assert.Single(facts.Problems);
    }

    [Fact]
    public void A_schema_that_is_no_json_is_a_problem() =>
        Assert.Equal("avro: the schema is no JSON",
            Assert.Single(Reading.Of(AvroBytesBuilder.File(schema: "{oops"), AvroReader.Read).Problems));
}
