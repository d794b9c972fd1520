using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnPut.MetadataIndex.Journal;
using Parquet;

namespace OnPut.MetadataIndex.Tests.Journal;

public sealed class JournalFileTests
{
    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        JournalRow[] rows = [Rows.Full(1), Rows.Written("a"), Rows.Full(2)];

        var read = await Files.ReadAsync(await Files.WriteAsync(rows));

        Assert.Equal(rows.Length, read.Count);
        foreach (var (expected, actual) in rows.Zip(read))
            JournalRowAssert.Equal(expected, actual);
    }

    [Fact]
    public async Task A_file_without_rows_can_be_read() => Assert.Empty(await Files.ReadAsync(await Files.WriteAsync()));

    [Fact]
    public async Task Null_and_empty_maps_and_lists_stay_apart()
    {
        var empty = Rows.Written("empty") with { ObjectTags = new Dictionary<string, string>(), Keywords = [] };

        var read = await Files.ReadAsync(await Files.WriteAsync(empty, Rows.Written("null")));

        Assert.Empty(read[0].ObjectTags!);
        Assert.Empty(read[0].Keywords!);
        Assert.Null(read[1].ObjectTags);
        Assert.Null(read[1].Keywords);
    }

    [Fact]
    public async Task Times_are_utc_to_the_microsecond_and_taken_at_is_nowheres()
    {
        var row = Rows.Written("a") with { RecordTimestamp = Rows.Noon.AddTicks(19), TakenAt = new(1931, 5, 1, 0, 0, 0, DateTimeKind.Utc) };

        var read = Assert.Single(await Files.ReadAsync(await Files.WriteAsync(row)));

        Assert.Equal((Rows.Noon.AddTicks(10), DateTimeKind.Utc), (read.RecordTimestamp, read.RecordTimestamp.Kind));
        Assert.Equal((new DateTime(1931, 5, 1), DateTimeKind.Unspecified), (read.TakenAt!.Value, read.TakenAt.Value.Kind));
    }

    [Property(MaxTest = 300, Replay = "20260301,3")]
    public Property Whatever_an_uploader_calls_things_comes_back_as_valid_text() => Prop.ForAll(HostileTexts().ToArbitrary(), async texts =>
    {
        var row = Rows.Written(texts[0]) with
        {
            Title = texts[1],
            Keywords = texts,
            UserMetadata = texts.Distinct().ToDictionary(text => text, text => text),
        };

        var read = Assert.Single(await Files.ReadAsync(await Files.WriteAsync(row)));

        Assert.Equal((Valid(texts[0]), Valid(texts[1])), (read.Key, read.Title));
        Assert.Equal(texts.Select(Valid), read.Keywords);
        Assert.Equal(texts.Select(Valid).Distinct(), read.UserMetadata!.Keys);
    });

    [Fact]
    public async Task The_columns_are_those_of_the_journal_in_their_order_and_the_file_tells_its_format()
    {
        using var file = new MemoryStream(await Files.WriteAsync(Rows.Full(1)));
        await using var reader = await ParquetReader.CreateAsync(file);

        Assert.Equal(
            "bucket key sequence_number record_type record_timestamp version_id is_delete_marker size last_modified_date e_tag "
            + "storage_class is_multipart encryption_status is_bucket_key_enabled kms_key_arn checksum_algorithm object_tags "
            + "user_metadata requester source_ip_address request_id indexed_at content_type detected_type type_mismatch kind width height "
            + "pages duration_ms taken_at taken_at_offset camera lens latitude longitude title author description keywords language "
            + "row_count columns text_excerpt problems",
            string.Join(' ', reader.Schema.Fields.Select(field => field.Name)));
        Assert.Equal(JournalFile.FormatVersion, reader.CustomMetadata[JournalFile.FormatKey]);
    }

    [Fact]
    public async Task A_large_file_has_row_groups_of_bounded_size()
    {
        var text = new string('x', 1 << 20);
        using var file = new MemoryStream();
        var rows = Enumerable.Range(0, 40).Select(n => Rows.Written($"{n}") with { TextExcerpt = text }).ToList();

        await JournalFile.WriteAsync(file, rows, CancellationToken.None);

        await using var reader = await ParquetReader.CreateAsync(file);
        Assert.Equal(5, reader.RowGroupCount);
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"{n}"), (await Files.ReadAsync(file.ToArray())).Select(row => row.Key));
    }

    static Gen<string[]> HostileTexts()
    {
        string[] parts =
        [
            "", "a", "\0", "\uD800", "\uDC00", "\uDBFF\uDFFF", "\uFFFF",
            "é", "夏", "😀", "'; DROP TABLE objects; --", "../", "\r\n", "\u202E",
        ];
        return Gen.Elements(parts).ArrayOf(4).Select(string.Concat).ArrayOf(3);
    }

    static string Valid(string text) => new([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]);
}
