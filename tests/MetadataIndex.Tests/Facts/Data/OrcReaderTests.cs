using OnPut.MetadataIndex.Facts.Data.Orc;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class OrcReaderTests
{
    [Theory]
    [InlineData(0, "uncompressed")]
    [InlineData(1, "zlib")]
    [InlineData(2, "snappy")]
    public void A_footer_that_can_be_unpacked_says_everything(int compression, string codec)
    {
        var facts = Reading.Of(OrcBytes.File(compression), OrcReader.Read);

        Assert.Equal("id:int64 place.city:string price:decimal(9,2)", Columns.Of(facts));
        Assert.Equal((codec, 17L, 2), (facts.Table!.Codec, facts.Table.Rows, facts.Table.RowGroups));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Of_another_footer_the_codec_is_known()
    {
        var facts = Reading.Of(OrcBytes.File(5), OrcReader.Read);

        Assert.Equal(("zstd", null), (facts.Table!.Codec, facts.Table.Rows));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Snappy_copies_what_came_before_and_runs_into_itself()
    {
        // "ab", then 7 bytes from 2 before (two-byte offset), then 4 from 9 before (one-byte offset).
        byte[] packed = [13, 1 << 2, (byte)'a', (byte)'b', 6 << 2 | 2, 2, 0, 0 << 2 | 1, 9];

        Assert.Equal("ababababaabab"u8.ToArray(), SnappyBlock.Unpack(packed, 100));
        Assert.Throws<InvalidDataException>(() => SnappyBlock.Unpack(packed, 12));
        Assert.Throws<InvalidDataException>(() => SnappyBlock.Unpack([4, 0 << 2, (byte)'a', 0 << 2 | 1, 2], 100));
    }

    [Fact]
    public void A_damaged_footer_is_a_problem()
    {
        var file = OrcBytes.File(1);
        file[10] ^= 0xFF;

        Assert.NotEmpty(Reading.Of(file, OrcReader.Read).Problems);
    }
}
