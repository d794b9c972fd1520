using OnPut.Core.Tests.Support;
using OnPut.Objects;

namespace OnPut.Core.Tests.Objects;

public sealed class ObjectReaderTests
{
    readonly MemoryS3 _s3 = new();
    readonly byte[] _content = RandomBytes(3_000_001);

    [Fact]
    public async Task Reading_through_takes_one_request()
    {
        await using var reader = await OpenAsync();

        var read = new MemoryStream();
        reader.CopyTo(read);

        Assert.Equal(_content, read.ToArray());
        Assert.Single(Gets);
        Assert.Equal(_content.Length, reader.BytesFetched);
    }

    [Fact]
    public async Task The_start_stays_in_memory()
    {
        await using var reader = await OpenAsync();
        reader.CopyTo(Stream.Null);

        reader.Position = 0;
        reader.ReadExactly(new byte[1000]);

        Assert.Single(Gets);
    }

    [Fact]
    public async Task Jumping_about_gives_the_bytes_of_each_place()
    {
        await using var reader = await OpenAsync();
        var random = new Random(1);
        for (var jump = 0; jump < 200; jump++)
        {
            var position = random.Next(_content.Length);
            var buffer = new byte[Math.Min(random.Next(1, 200_000), _content.Length - position)];
            reader.Seek(position, SeekOrigin.Begin);
            reader.ReadExactly(buffer);
            Assert.Equal(_content.AsSpan(position, buffer.Length).ToArray(), buffer);
        }
    }

    [Fact]
    public async Task A_replaced_object_is_noticed_in_the_middle()
    {
        await using var reader = await OpenAsync();
        reader.ReadExactly(new byte[10]);
        _s3.Put("b", "k", "other");

        reader.Position = 2_000_000;

        Assert.Throws<SourceChangedException>(() => reader.ReadExactly(new byte[10]));
    }

    [Fact]
    public async Task A_removed_object_is_noticed_in_the_middle()
    {
        await using var reader = await OpenAsync();
        _s3.Remove("b", "k");

        Assert.Throws<SourceChangedException>(() => reader.ReadExactly(new byte[10]));
    }

    [Fact]
    public async Task The_budget_is_kept_to_the_byte()
    {
        await using var reader = await OpenAsync(budget: 1_000_000);

        var error = Assert.Throws<ReadBudgetExceededException>(() => reader.CopyTo(Stream.Null));

        Assert.Equal(1_000_000, error.Budget);
        Assert.InRange(reader.BytesFetched, 1_000_000 - (64 * 1024), 1_000_000);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_taken_up_again_where_it_broke()
    {
        var breaks = 0;
        _s3.Body = stream => breaks++ < 2 ? new BreakingStream(stream, after: 700_000) : stream;
        await using var reader = await OpenAsync();

        var read = new MemoryStream();
        reader.CopyTo(read);

        Assert.Equal(_content, read.ToArray());
        Assert.Equal(3, Gets.Count());
    }

    [Fact]
    public async Task A_cancelled_reader_stops()
    {
        using var cancellation = new CancellationTokenSource();
        await using var reader = await OpenAsync(cancellationToken: cancellation.Token);
        reader.ReadExactly(new byte[10]);

        await cancellation.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => reader.CopyTo(Stream.Null));
    }

    IEnumerable<string> Gets => _s3.Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal));

    async Task<ObjectReader> OpenAsync(long budget = long.MaxValue, CancellationToken cancellationToken = default)
    {
        _s3.Put("b", "k", _content);
        var sources = new SourceStore(_s3);
        return sources.Open((await sources.LookAsync("b", "k", CancellationToken.None))!, budget, cancellationToken);
    }

    static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
