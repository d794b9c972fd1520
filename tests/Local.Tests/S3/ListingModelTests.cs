using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Listing;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.Tests.S3;

/// <summary>Any listing, read page by page, is what the simplest listing in memory says.</summary>
public sealed class ListingModelTests : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-list-").FullName;
    readonly Database _database;
    int _buckets;

    public ListingModelTests() => _database = Database.Open(Path.Combine(_folder, "catalogue.db"), S3Schema.Script);

    public sealed record Case(string[] Keys, string Prefix, string Delimiter, string After, int MaxKeys);

    [Property(Replay = "(20101,7)", MaxTest = 300, Arbitrary = [typeof(Cases)])]
    public async Task Pages_make_what_the_model_lists(Case example)
    {
        var name = $"bucket-{_buckets++}";
        await _database.WriteAsync(connection =>
        {
            BucketTable.Insert(connection, name, "us-east-1", DateTimeOffset.UnixEpoch, Account.Root);
            var bucket = BucketTable.Get(connection, name);
            foreach (var (key, sequence) in example.Keys.Distinct().Select((key, index) => (key, index)))
                ObjectTable.Insert(connection, bucket, new ObjectVersion { Key = key, Sequence = sequence });
        }, TestContext.Current.CancellationToken);
        Assert.Equal(Model(example), _database.Read(connection => ReadAll(connection, BucketTable.Get(connection, name), example)));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    static List<string> ReadAll(SqliteConnection connection, Bucket bucket, Case example)
    {
        var all = new List<string>();
        var after = example.After;
        while (true)
        {
            using var cursor = ListedObject.Current(connection, bucket);
            var page = Paging.Read(cursor, new ListRequest(example.Prefix, example.Delimiter, after, example.MaxKeys));
            var entries = page.Entries.Select(entry => entry.Key).Concat(page.CommonPrefixes).Order(Utf8Order.Comparer).ToList();
            Assert.True(entries.Count <= example.MaxKeys && (!page.IsTruncated || entries.Count == example.MaxKeys));
            if (entries.Count > 0) Assert.Equal(entries[^1], page.Last);
            all.AddRange(entries);
            if (!page.IsTruncated) return all;
            after = page.Last;
        }
    }

    static List<string> Model(Case example) =>
    [
        .. example.Keys
            .Where(key => key.StartsWith(example.Prefix, StringComparison.Ordinal) && Utf8Order.Comparer.Compare(key, example.After) > 0)
            .Select(key => Group(example, key))
            .Distinct()
            .Where(entry => Utf8Order.Comparer.Compare(entry, example.After) > 0)
            .Order(Utf8Order.Comparer),
    ];

    static string Group(Case example, string key)
    {
        if (example.Delimiter.Length == 0) return key;
        var at = key.IndexOf(example.Delimiter, example.Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? key : key[..(at + example.Delimiter.Length)];
    }

    static class Cases
    {
        static readonly Gen<string> Letter = Gen.Elements("a", "b", "/", "//", "-", "é", "😀", "\u0001");

        public static Arbitrary<Case> Case() => (
            from keys in Text(1, 6).ArrayOf()
            from prefix in Text(0, 2)
            from delimiter in Gen.Elements("", "/", "a", "//", "b/")
            from after in Text(0, 3)
            from maxKeys in Gen.Choose(1, 4)
            select new Case(keys, prefix, delimiter, after, maxKeys)).ToArbitrary();

        static Gen<string> Text(int shortest, int longest) =>
            from length in Gen.Choose(shortest, longest)
            from letters in Letter.ArrayOf(length)
            select string.Concat(letters);
    }
}
