using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnPut.MetadataIndex.Journal;
using OnPut.MetadataIndex.Tests.Journal.Compaction;

namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>Order, duplicates, files and compaction say nothing: what is there now is the same.</summary>
public sealed class ObjectsViewTests
{
    [Property(MaxTest = 60, Replay = "20260301,9")]
    public Property The_view_of_any_order_split_and_repetition_is_the_same_before_and_after_compaction()
    {
        var cases =
            from history in Histories()
            from shuffled in Gen.Shuffle(history.Concat(history.Take(history.Length / 2)))
            from files in Gen.Choose(1, 6)
            select (history, shuffled, files);

        return Prop.ForAll(cases.ToArbitrary(), async input =>
        {
            var expected = Sorted(ObjectsView.Of(input.history));
            var journal = new CompactedJournal();
            foreach (var (file, rows) in input.shuffled.Chunk(1 + input.shuffled.Length / input.files).Index())
                await journal.AddAsync(CompactedJournal.Today.AddDays(-file % 2), $"{file}", rows);

            Assert.Equal(expected, Ask(journal));
            await journal.CompactAsync();
            Assert.Equal(expected, Ask(journal));
            Assert.Equal(expected, Sorted(ObjectsView.Of(await journal.RowsAsync())));
        });
    }

    static List<object?[]> Ask(CompactedJournal journal)
    {
        using var duckDb = new DuckDb();
        foreach (var stored in journal.S3.Objects.Values)
            duckDb.Add(stored.Content);
        return Sorted(duckDb.Query(ObjectsView.Sql(duckDb.Journal)));
    }

    static List<object?[]> Sorted(List<object?[]> objects) =>
        [.. objects.OrderBy(row => (string)row[0]!, StringComparer.Ordinal).ThenBy(row => (string)row[1]!, StringComparer.Ordinal)];

    /// <summary>Histories of a few keys in a versioned and an unversioned bucket; no two rows of a key are the same moment.</summary>
    static Gen<JournalRow[]> Histories()
    {
        var row =
            from key in Gen.Elements("a", "b/夏", "😀", "\uFF5E")
            from version in Gen.Elements(null, "v1", "v2")
            from write in Gen.Choose(0, 40)
            from kind in Gen.Choose(0, 4)
            select Row(key, version, write, kind);
        return row.ListOf().Where(rows => rows.Count > 0).Select(rows =>
            rows.DistinctBy(row => (row.Key, row.SequenceNumber))
                .Select((row, index) => row with { IndexedAt = Rows.Noon.AddMilliseconds(index) }).ToArray());
    }

    static JournalRow Row(string key, string? version, int write, int kind)
    {
        var row = Rows.Written(key, $"{write:X16}") with { Bucket = version is null ? "plain" : "versioned", VersionId = version };
        var later = SequenceNumber.After(row.SequenceNumber, DateTimeOffset.UnixEpoch.AddDays(write));
        return kind switch
        {
            0 => row with { RecordType = RecordType.Delete, IsDeleteMarker = version is not null },
            1 => row with { RecordType = RecordType.Delete, IsDeleteMarker = false },
            2 => row with { RecordType = RecordType.UpdateMetadata, SequenceNumber = later },
            _ => row,
        };
    }
}
