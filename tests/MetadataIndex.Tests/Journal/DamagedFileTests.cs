using System.Text;
using OnPut.MetadataIndex.Journal;
using Parquet;
using Parquet.Schema;

namespace OnPut.MetadataIndex.Tests.Journal;

public sealed class DamagedFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("PAR1")]
    [InlineData("PAR1 this is no Parquet file, though it says so PAR1")]
    [InlineData("{\"key\": \"a.jpg\"}")]
    public async Task What_is_no_parquet_file_is_named(string content)
    {
        var file = Encoding.UTF8.GetBytes(content);

        var failure = await Assert.ThrowsAsync<DamagedJournalException>(() => Files.ReadAsync(file, "dt=1/x.parquet"));

        Assert.Equal("dt=1/x.parquet", failure.File);
        Assert.StartsWith("dt=1/x.parquet is no readable file of the journal: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_anywhere_is_damaged()
    {
        var file = await Files.WriteAsync(Rows.Full(1), Rows.Full(2));

        for (var length = 0; length < file.Length; length += 97)
            await Assert.ThrowsAsync<DamagedJournalException>(() => Files.ReadAsync(file[..length]));
    }

    [Fact]
    public async Task A_footer_that_does_not_end_is_damaged()
    {
        var file = await Files.WriteAsync(Rows.Full(1));
        file[^9] = 0x34;

        var failure = await Assert.ThrowsAsync<DamagedJournalException>(() => Files.ReadAsync(file));

        Assert.Contains("footer", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_wrong_byte_is_read_or_damaged_and_nothing_else()
    {
        var file = await Files.WriteAsync(Rows.Full(1), Rows.Written("a"), Rows.Full(2));
        var random = new Random(4);

        for (var round = 0; round < 400; round++)
        {
            var broken = (byte[])file.Clone();
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var failure = await Record.ExceptionAsync(() => Files.ReadAsync(broken));

            Assert.True(failure is null or DamagedJournalException, $"{failure}");
        }
    }

    [Fact]
    public async Task Columns_that_a_file_lacks_are_null_and_those_that_nobody_knows_are_passed_over()
    {
        var schema = new ParquetSchema(
            new DataField("future", typeof(int), false),
            new DataField("key", typeof(string), true),
            new DataField("bucket", typeof(string), true),
            new DataField("sequence_number", typeof(string), true),
            new DataField("record_type", typeof(string), true),
            Time("record_timestamp"), Time("indexed_at"),
            new ListField("keywords", new DataField("element", typeof(string), true)));
        using var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, file))
        {
            using var group = writer.CreateRowGroup();
            var fields = schema.GetDataFields();
            await group.WriteAsync<int>(fields[0], new[] { 1 });
            foreach (var (index, text) in new[] { "a.jpg", "photos", "01", "CREATE" }.Index())
                await group.WriteAsync(fields[1 + index], new[] { text });
            await group.WriteAsync<DateTime>(fields[5], new DateTime?[] { Rows.Noon });
            await group.WriteAsync<DateTime>(fields[6], new DateTime?[] { Rows.Noon });
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                fields[7], new[] { "x".AsMemory() }, definitionValues: new[] { 3, 2 }, repetitionLevels: new[] { 0, 1 }, default);
        }

        var row = Assert.Single(await Files.ReadAsync(file.ToArray()));

        Assert.Equal(("photos", "a.jpg", Rows.Noon), (row.Bucket, row.Key, row.IndexedAt));
        Assert.Equal((null, null, null), (row.Size, row.ObjectTags, row.Title));
        Assert.Equal(["x", ""], row.Keywords);
    }

    [Fact]
    public async Task A_file_without_keys_is_no_file_of_the_journal()
    {
        var schema = new ParquetSchema(new DataField("bucket", typeof(string), false));
        using var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(schema, file))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(schema.GetDataFields()[0], new[] { "photos" });
        }

        var failure = await Assert.ThrowsAsync<DamagedJournalException>(() => Files.ReadAsync(file.ToArray()));

        Assert.Equal("a row has no key", failure.Reason);
    }

    static DateTimeDataField Time(string name) => new(name, DateTimeFormat.Timestamp, false, DateTimeTimeUnit.Micros, true);
}
