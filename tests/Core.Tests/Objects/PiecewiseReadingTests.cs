using OnPut.Core.Tests.Support;
using OnPut.Objects;

namespace OnPut.Core.Tests.Objects;

public sealed class PiecewiseReadingTests
{
    const int Block = 64 * 1024;

    static readonly byte[] Content = RandomBytes(3_000_001);

    readonly MemoryS3 _s3 = new();

    [Fact]
    public async Task Reading_on_asks_for_twice_as_much_up_to_four_blocks()
    {
        await using var reader = await OpenAsync();

        using var read = new MemoryStream();
        reader.CopyTo(read);

        Assert.Equal(Content, read.ToArray());
        Assert.Equal([Get(0, 1), Get(1, 2), Get(3, 4), Get(7, 4)], Gets.Take(4));
        Assert.Equal($"GET k {43 * Block}-3000000", Gets.Last());
        Assert.Equal(Content.Length, reader.BytesFetched);
    }

    [Fact]
    public async Task A_jump_asks_for_one_block_and_reading_on_from_there_for_more_again()
    {
        await using var reader = await OpenAsync();
        reader.ReadExactly(new byte[7 * Block]);

        reader.Position = (20 * Block) + 5;
        reader.ReadExactly(new byte[3 * Block]);
        reader.Position = 40 * Block;
        reader.ReadExactly(new byte[1]);

        Assert.Equal([Get(0, 1), Get(1, 2), Get(3, 4), Get(20, 1), Get(21, 2), Get(23, 4), Get(40, 1)], Gets);
    }

    [Fact]
    public async Task A_few_small_places_cost_a_block_each()
    {
        await using var reader = await OpenAsync();
        foreach (var position in new[] { 0, 2_999_990, 1_000_000, 3 })
        {
            var buffer = new byte[10];
            reader.Position = position;
            reader.ReadExactly(buffer);
            Assert.Equal(Content.AsSpan(position, 10).ToArray(), buffer);
        }

        Assert.Equal([Get(0, 1), $"GET k {45 * Block}-3000000", Get(15, 1)], Gets);
        Assert.Equal((2 * Block) + (Content.Length % Block), reader.BytesFetched);
    }

    [Fact]
    public async Task The_budget_is_kept()
    {
        await using var reader = await OpenAsync(budget: (2 * Block) + 1);
        reader.ReadExactly(new byte[1]);
        reader.Position = 10 * Block;
        reader.ReadExactly(new byte[1]);

        reader.Position = 20 * Block;

        Assert.Equal((2 * Block) + 1, Assert.Throws<ReadBudgetExceededException>(() => reader.ReadExactly(new byte[1])).Budget);
        Assert.Equal(2 * Block, reader.BytesFetched);
    }

    [Fact]
    public async Task A_body_that_breaks_is_taken_up_again_to_the_end_it_was_to_have()
    {
        var bodies = 0;
        _s3.Body = stream => ++bodies == 3 ? new BreakingStream(stream, after: Block + 100) : stream;
        await using var reader = await OpenAsync();

        var read = new byte[9 * Block];
        reader.ReadExactly(read);

        Assert.Equal(Content.AsSpan(0, read.Length).ToArray(), read);
        Assert.Equal([Get(0, 1), Get(1, 2), Get(3, 4), Get(4, 3), Get(7, 4)], Gets);
    }

    [Fact]
    public async Task What_could_not_be_opened_is_asked_for_again_as_it_was()
    {
        var bodies = 0;
        _s3.Body = stream => ++bodies == 2 ? throw new HttpRequestException("refused") : stream;
        await using var reader = await OpenAsync();

        reader.ReadExactly(new byte[3 * Block]);

        Assert.Equal([Get(0, 1), Get(1, 2), Get(1, 2)], Gets);
    }

    [Fact]
    public async Task Where_an_object_is_read_through_the_first_request_is_for_all_of_it_however_often_it_fails()
    {
        var bodies = 0;
        _s3.Body = stream => ++bodies <= 2 ? throw new HttpRequestException("refused") : stream;
        await using var reader = await OpenAsync(readsThrough: true);

        reader.CopyTo(Stream.Null);

        Assert.Equal(Enumerable.Repeat("GET k 0-3000000", 3), Gets);
    }

    [Fact]
    public async Task Where_an_object_is_read_through_a_jump_asks_for_one_mebibyte()
    {
        await using var reader = await OpenAsync(readsThrough: true);
        reader.ReadExactly(new byte[1]);

        reader.Position = 20 * Block;
        reader.ReadExactly(new byte[1]);

        Assert.Equal(["GET k 0-3000000", Get(20, 16)], Gets);
    }

    IEnumerable<string> Gets => _s3.Requests.Where(request => request.StartsWith("GET", StringComparison.Ordinal));

    static string Get(int block, int count) => $"GET k {block * Block}-{((block + count) * Block) - 1}";

    async Task<ObjectReader> OpenAsync(long budget = long.MaxValue, bool readsThrough = false)
    {
        _s3.Put("b", "k", Content);
        var sources = new SourceStore(_s3, new() { ReadsThrough = readsThrough });
        return sources.Open((await sources.LookAsync("b", "k", CancellationToken.None))!, budget, CancellationToken.None);
    }

    static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }
}
