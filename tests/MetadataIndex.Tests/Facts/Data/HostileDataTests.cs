using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Data.Avro;
using OnPut.MetadataIndex.Facts.Data.Csv;
using OnPut.MetadataIndex.Facts.Data.Json;
using OnPut.MetadataIndex.Facts.Data.Orc;
using OnPut.MetadataIndex.Facts.Data.Parquet;
using OnPut.MetadataIndex.Facts.Data.Sqlite;
using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>Whatever the bytes: no exception, and never more read than the budget.</summary>
public sealed class HostileDataTests
{
    const int Budget = StoredObject.DefaultBudget;
    const int Rounds = 60;

    static readonly (string Name, Action<ContentReader, FactSheet> Read)[] Readers =
    [
        ("csv", CsvReader.Read), ("json", JsonReader.Read), ("ndjson", NdjsonReader.Read), ("parquet", ParquetReader.Read),
        ("avro", AvroReader.Read), ("orc", OrcReader.Read), ("sqlite", SqliteReader.Read), ("text", PlainTextReader.Read),
        ("markdown", MarkdownReader.Read), ("xml", XmlMarkupReader.Read), ("svg", SvgReader.Read),
    ];

    public static TheoryData<string> Formats => [.. Readers.Select(reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_files_are_survived(string format)
    {
        var read = Readers.Single(reader => reader.Name == format).Read;
        var random = new Random(4);
        foreach (var sample in Samples())
        {
            Survive(read, sample);
            for (var round = 0; round < Rounds; round++)
                Survive(read, Damage.To(sample, random));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Noise_and_nothing_are_survived(string format)
    {
        var read = Readers.Single(reader => reader.Name == format).Read;
        var random = new Random(5);
        for (var length = 0; length < 300; length++)
        {
            var noise = new byte[length];
            random.NextBytes(noise);
            Survive(read, noise);
            Survive(read, new byte[length]);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Of_a_huge_object_no_more_is_read_than_the_budget(string format)
    {
        var read = Readers.Single(reader => reader.Name == format).Read;
        foreach (var sample in Samples())
        {
            using var stored = new StoredObject(5L << 30, Budget, (0, sample));

            Reading.Of(stored, read);

            Assert.InRange(stored.BytesFetched, 0, Budget);
        }
    }

    [Fact]
    public void Published_files_with_damage_are_survived()
    {
        var random = new Random(6);
        foreach (var file in Directory.EnumerateFiles(ParquetReaderTests.Folder(), "*.parquet").Order())
        {
            var sample = File.ReadAllBytes(file);
            for (var round = 0; round < Rounds; round++)
                Survive(ParquetReader.Read, Damage.To(sample, random));
        }
    }

    static void Survive(Action<ContentReader, FactSheet> read, byte[] bytes)
    {
        using var stored = new StoredObject(bytes);
        var facts = Reading.WithinBudget(stored, read);
        Assert.InRange(facts.Table?.Columns?.Count ?? 0, 0, 1_000);
        Assert.All(facts.Table?.Columns ?? [], column => Assert.InRange(column.Name.Length, 0, 1_000));
    }

    static IEnumerable<byte[]> Samples() =>
    [
        ParquetBytes.Sample().ToFile(),
        AvroBytesBuilder.File(blocks: [(3, 30), (4, 40)]),
        OrcBytes.File(0),
        OrcBytes.File(1),
        OrcBytes.File(2),
        SqliteFile.With(["PRAGMA page_size = 512", .. Enumerable.Range(0, 30).Select(i => $"CREATE TABLE t{i} (a)")]),
        Encoding.UTF8.GetBytes("name;\"a \"\"b\"\"\";größe\n'x';1,5;2024-01-02\n\"y\nz\";2;3\n"),
        Encoding.Unicode.GetBytes("a,b\n1,2\n"),
        Encoding.UTF8.GetBytes("""[{"id":1,"name":"Ä\u00e4","tags":[{"x":null}]},{"id":2.5e3,"at":"2024-01-02"}]"""),
        Encoding.UTF8.GetBytes("{\"a\":1}\n{\"b\":[true]}\n"),
        Encoding.UTF8.GetBytes("---\ntitle: x\n---\n# A [link](u) *b*\n\n```\n# no\n```\nText\n===\n"),
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY e \"x\">]><svg width=\"1in\" viewBox=\"0 0 2 4\"><title>A &amp; &e;</title></svg>"),
    ];
}
