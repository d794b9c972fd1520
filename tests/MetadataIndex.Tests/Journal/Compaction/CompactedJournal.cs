using OnPut.Core.Tests.Support;
using OnPut.MetadataIndex.Journal;
using OnPut.MetadataIndex.Journal.Compaction;

namespace OnPut.MetadataIndex.Tests.Journal.Compaction;

/// <summary>A journal in memory and what compacts it; today is 2026-03-03.</summary>
internal sealed class CompactedJournal
{
    public const string Bucket = "derived";

    public static readonly DateOnly Today = new(2026, 3, 3);

    public static readonly JournalPlace Place = new(Bucket, "index/");

    public MemoryS3 S3 { get; init; } = new();

    public CompactionOptions Options { get; set; } = new();

    /// <summary>In memory where a test counts steps: a file's answers come on threads of their own.</summary>
    public Func<Stream>? OpenScratch { get; init; }

    public IReadOnlyList<string> Keys => [.. S3.Objects.Keys.Select(id => id.Key).Order(StringComparer.Ordinal)];

    public async Task AddAsync(DateOnly day, string id, params IReadOnlyCollection<JournalRow> rows) =>
        S3.Put(Bucket, Place.KeyOf(day, id), await Files.WriteAsync(rows));

    public Task<CompactionResult> CompactAsync(CancellationToken deadline = default) =>
        Compactor().CompactAsync(deadline);

    /// <summary>The rows of all files that can be read.</summary>
    public async Task<List<JournalRow>> RowsAsync()
    {
        var rows = new List<JournalRow>();
        foreach (var (id, stored) in S3.Objects.OrderBy(stored => stored.Key.Key, StringComparer.Ordinal))
            rows.AddRange(await Files.ReadAsync(stored.Content, id.Key));
        return rows;
    }

    JournalCompactor Compactor() => OpenScratch is null
        ? new(S3, Place, Options, new FixedTime())
        : new(S3, Place, Options, new FixedTime()) { OpenScratch = OpenScratch };

    sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 3, 4, 5, 6, TimeSpan.Zero);
    }
}
