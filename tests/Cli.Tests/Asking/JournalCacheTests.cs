using OnPut.Cli.Asking.Sources;

namespace OnPut.Cli.Tests.Asking;

/// <summary>What happens while files of the journal are fetched.</summary>
public sealed class JournalCacheTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-cache-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Files_that_compaction_takes_away_meanwhile_are_replaced_by_what_took_their_place()
    {
        using var source = new Source(["small-1", "small-2"], ["large"]) { Gone = { "small-2" } };

        var path = Assert.Single(await FetchAsync(source));

        Assert.Equal("large", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task What_is_there_is_not_fetched_again()
    {
        using var source = new Source(["a"], ["a", "b"]);

        await FetchAsync(source);
        Assert.Equal(2, (await FetchAsync(source)).Count);

        Assert.Equal(["a", "b"], source.Copied);
    }

    [Fact]
    public async Task Files_that_keep_vanishing_are_given_up()
    {
        using var source = new Source(["a"], ["b"], ["c"]) { Gone = { "a", "b" } };

        Assert.Contains("try again", (await Assert.ThrowsAsync<UserErrorException>(() => FetchAsync(source))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_never_taken_for_a_whole_one()
    {
        using var broken = new Source(["a"]) { Broken = { "a" } };
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(broken));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));

        using var source = new Source(["a"], ["a"]);
        var path = Assert.Single(await FetchAsync(source));
        await File.WriteAllTextAsync(path, "");
        Assert.Equal("a", await File.ReadAllTextAsync(Assert.Single(await FetchAsync(source))));
    }

    Task<IReadOnlyList<string>> FetchAsync(Source source) => new JournalCache(_folder, TimeProvider.System)
        .FetchAsync(source, JournalPeriod.All, new DownloadProgress(null, TimeProvider.System), TestContext.Current.CancellationToken);

    /// <summary>Each listing is given once; a file's content is its name.</summary>
    sealed class Source(params string[][] listings) : IJournalSource
    {
        readonly Queue<string[]> _listings = new(listings);

        public HashSet<string> Gone { get; } = [];

        public HashSet<string> Broken { get; } = [];

        public List<string> Copied { get; } = [];

        public string Identity => "test";

        public Task<IReadOnlyList<JournalFile>> ListAsync(JournalPeriod period, CancellationToken cancellationToken)
        {
            var listing = _listings.Dequeue();
            return Task.FromResult<IReadOnlyList<JournalFile>>([.. listing.Select(name => new JournalFile(name, new(2024, 5, 1), "etag", name.Length))]);
        }

        public async Task<bool> CopyAsync(JournalFile file, Stream destination, CancellationToken cancellationToken)
        {
            if (Gone.Contains(file.Key))
                return false;
            Copied.Add(file.Key);
            await destination.WriteAsync(System.Text.Encoding.UTF8.GetBytes(file.Key), cancellationToken);
            return Broken.Contains(file.Key) ? throw new IOException("The line is cut.") : true;
        }

        public void Dispose() { }
    }
}
