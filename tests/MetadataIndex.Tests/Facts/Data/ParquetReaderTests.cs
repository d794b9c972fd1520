using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Data.Parquet;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

public sealed class ParquetReaderTests
{
    [Fact]
    public void Schema_rows_groups_codec_and_producer_are_in_the_footer()
    {
        var facts = Reading.Of(ParquetBytes.Sample().ToFile(), ParquetReader.Read);

        Assert.Equal("id:int64 at:timestamp(us, UTC) place.city:string place.price:decimal(9,2)", Columns.Of(facts));
        Assert.Equal((1_234_567_890_123, 1, "zstd"), (facts.Table!.Rows, facts.Table.RowGroups, facts.Table.Codec));
        Assert.Equal("by hand", facts.Description!.Producer);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void An_encrypted_footer_is_said_to_be()
    {
        var facts = Reading.Of(ParquetBytes.Sample().ToFile("PARE"), ParquetReader.Read);

        Assert.True(facts.Table!.IsEncrypted);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_footer_cut_short_keeps_its_schema()
    {
        var file = ParquetBytes.Sample().ToFile();
        var cut = file[..^30].Concat(BitConverter.GetBytes(file.Length - 4 - 30)).Concat("PAR1"u8.ToArray()).ToArray();

        var facts = Reading.Of(cut, ParquetReader.Read);

        Assert.NotNull(facts.Table!.Columns);
        Assert.NotEmpty(facts.Problems);
    }

    [Theory]
    [InlineData("PAR1")]
    [InlineData("PAR1\u0001\u0002\u0003\u0000PAR1")]
    [InlineData("PAR1\u007f\u007f\u007f\u007fPAR1")]
    [InlineData("PAR1\u0000\u0000\u0000\u0000PAR2")]
    public void What_is_no_footer_is_a_problem(string file) =>
        Assert.NotEmpty(Reading.Of(file, ParquetReader.Read).Problems);

    [Fact]
    public void Claims_that_the_footer_cannot_hold_are_problems_and_take_no_memory()
    {
        foreach (var footer in new[]
        {
            new ParquetBytes().Integer(1, 2).List(1, int.MaxValue),
            new ParquetBytes().Integer(1, 2).List(1, 1).Text(4, "root").Integer(1, int.MaxValue).Stop().Stop(),
            new ParquetBytes().Integer(1, 2).Add(0x18).Varint(ulong.MaxValue),
            new ParquetBytes().Add([.. Enumerable.Repeat((byte)0x1C, 10_000)]),
        })
        {
            using var stored = new StoredObject(footer.ToFile());
            var before = GC.GetAllocatedBytesForCurrentThread();

            var facts = Reading.Of(stored, ParquetReader.Read);

            Assert.NotEmpty(facts.Problems);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        }
    }

    [Fact]
    public void Only_the_end_of_a_large_file_is_read()
    {
        using var stored = new StoredObject(5L << 30, StoredObject.DefaultBudget);

        Reading.Of(stored, ParquetReader.Read);

        Assert.InRange(stored.BytesFetched, 1, 128 << 10);
    }

    [Theory]
    [InlineData("alltypes_plain.parquet", 8, 1, "uncompressed", "id:int32 bool_col:boolean")]
    [InlineData("alltypes_dictionary.parquet", 2, 1, "uncompressed", "id:int32 bool_col:boolean")]
    [InlineData("int32_decimal.parquet", 24, 1, "uncompressed", "value:decimal(4,2)")]
    [InlineData("binary.parquet", 12, 1, "uncompressed", "foo:binary")]
    [InlineData("single_nan.parquet", 1, 1, "snappy", "mycol:double")]
    [InlineData("list_columns.parquet", 3, 1, "snappy", "int64_list.list.item:int64 utf8_list.list.item:string")]
    [InlineData("nested_lists.snappy.parquet", 3, 1, "snappy", "a.list.element.list.element.list.element:string b:int32")]
    public void Published_files_say_what_is_known_of_them(string name, long rows, int groups, string codec, string columns)
    {
        var facts = Reading.Of(File.ReadAllBytes(Path.Combine(Folder(), name)), ParquetReader.Read);

        Assert.StartsWith(columns, Columns.Of(facts), StringComparison.Ordinal);
        Assert.Equal((rows, groups, codec), (facts.Table!.Rows, facts.Table.RowGroups, facts.Table.Codec));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_type_that_there_is_not_is_a_problem()
    {
        var facts = Reading.Of(File.ReadAllBytes(Path.Combine(Folder(), "PARQUET-1481.parquet")), ParquetReader.Read);

        Assert.Equal("parquet: the column Handle has type -7, which there is not", Assert.Single(facts.Problems));
        Assert.Equal(34, facts.Table!.Rows);
    }

    /// <summary>Real files, where they are at hand: in <c>../shared/corpora</c>, beside the repository.</summary>
    internal static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "corpora", "parquet");
            if (Directory.Exists(candidate))
                return candidate;
        }
        Assert.Skip("There is no ../shared/corpora/parquet here.");
        return "";
    }
}
