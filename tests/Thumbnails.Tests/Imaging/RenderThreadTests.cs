using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class RenderThreadTests : IDisposable
{
    static readonly Refused Anything = new(RefusalKind.NotAPicture, "nothing");

    readonly RenderThread _thread = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50), TimeProvider.System);
    readonly ManualResetEventSlim _release = new();

    [Fact]
    public async Task What_ends_in_time_is_the_answer()
    {
        Assert.Same(Anything, await RunAsync((_, _) => Anything));
        Assert.False(_thread.IsStuck);
    }

    [Fact]
    public async Task What_it_throws_is_thrown() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync((_, _) => throw new InvalidDataException()));

    [Fact]
    public async Task A_decoder_that_stops_when_its_time_is_over_leaves_the_process_as_it_was()
    {
        var result = await RunAsync((_, stop) =>
        {
            stop.WaitHandle.WaitOne();
            throw new OperationCanceledException(stop);
        });

        AssertOverTime(result);
        Assert.False(_thread.IsStuck);
    }

    [Fact]
    public async Task A_decoder_that_does_not_stop_is_given_up_on()
    {
        AssertOverTime(await RunAsync((_, _) => Block()));
        Assert.True(_thread.IsStuck);
    }

    [Fact]
    public async Task A_cancellation_does_not_wait_for_a_decoder_that_does_not_stop()
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _thread.RunAsync(
            new MemoryStream(),
            (_, _) =>
            {
                cancellation.Cancel();
                return Block();
            },
            cancellation.Token));

        Assert.True(_thread.IsStuck);
    }

    [Fact]
    public async Task Waiting_for_bytes_is_not_decoding()
    {
        using var slow = new SlowStream(TimeSpan.FromMilliseconds(300));

        Assert.Same(Anything, await _thread.RunAsync(
            slow,
            (stream, _) =>
            {
                stream.ReadByte();
                return Anything;
            },
            TestContext.Current.CancellationToken));
    }

    public void Dispose() => _release.Set();

    Task<RenderResult> RunAsync(Func<Stream, CancellationToken, RenderResult> render) =>
        _thread.RunAsync(new MemoryStream(), render, TestContext.Current.CancellationToken);

    Refused Block()
    {
        _release.Wait();
        return Anything;
    }

    static void AssertOverTime(RenderResult result)
    {
        var refused = Assert.IsType<Refused>(result);
        Assert.Equal(("time", RefusalKind.OverLimit), (refused.Cause, refused.Kind));
        Assert.Equal("The picture takes more than 0.05 s to decode, and no more is given to one picture.", refused.Message);
    }

    sealed class SlowStream(TimeSpan delay) : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            Task.Delay(delay).Wait();
            return 0;
        }
    }
}
