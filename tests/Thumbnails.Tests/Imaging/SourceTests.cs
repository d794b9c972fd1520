using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class SourceTests(RendererFixture fixture)
{
    public static TheoryData<string> InputFormats => ["Jpeg", "Png", "Gif", "WebP", "Tiff", "Avif"];

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task What_the_stream_throws_is_thrown_and_not_called_a_corrupt_picture(string format)
    {
        var file = Detailed(format);
        var reads = 0;
        using var sound = new ObservedStream(file) { OnRead = _ => reads++ };
        Assert.IsType<Rendered>(await fixture.RenderAsync(sound, PresetParser.Default));
        foreach (var last in new[] { 0, 1, 2, reads / 2, reads - 2, reads - 1 })
        {
            var failure = new IOException("The object has changed while it was read.");
            var left = last;
            using var stream = new ObservedStream(file) { OnRead = _ => left = left > 0 ? left - 1 : throw failure };

            Assert.Same(failure, await Assert.ThrowsAsync<IOException>(() => fixture.RenderAsync(stream, PresetParser.Default)));
        }
    }

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task A_seek_that_throws_is_thrown_too(string format)
    {
        var file = Detailed(format);
        for (var good = 0; good < 6; good++)
        {
            var failure = new InvalidOperationException("The budget is used up.");
            var seeks = 0;
            using var stream = new ObservedStream(file) { OnSeek = () => _ = ++seeks > good ? throw failure : 0 };

            var thrown = await Record.ExceptionAsync(() => fixture.RenderAsync(stream, PresetParser.Default));

            Assert.True(thrown == failure || (thrown is null && seeks <= good));
        }
    }

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task Cancelling_in_the_middle_ends_in_the_cancellation(string format)
    {
        var file = Detailed(format);
        using var cancellation = new CancellationTokenSource();
        using var stream = new ObservedStream(file)
        {
            OnRead = position =>
            {
                if (position > file.Length / 3)
                    cancellation.Cancel();
            },
        };

        var presets = PresetParser.Parse(PresetParser.Default).Presets;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Renderer.RenderAsync(stream, presets, cancellation.Token));
    }

    [Fact]
    public async Task A_cancelled_token_starts_nothing()
    {
        using var stream = new ObservedStream(Detailed("Jpeg"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => fixture.Renderer.RenderAsync(stream, PresetParser.Parse("a:10").Presets, new CancellationToken(canceled: true)));

        Assert.Equal(0, stream.BytesRead);
    }

    [Theory]
    [MemberData(nameof(InputFormats))]
    public async Task Small_reads_and_any_position_give_the_same_bytes(string format)
    {
        var file = Detailed(format);
        using var slow = new ObservedStream(file) { MostBytesARead = 997 };
        slow.Position = 100;

        var expected = await fixture.RenderedAsync(file, PresetParser.Default);
        var found = Assert.IsType<Rendered>(await fixture.RenderAsync(slow, PresetParser.Default));

        Assert.Equal(
            expected.Renditions.Select(rendition => rendition.Bytes.ToArray()),
            found.Renditions.Select(rendition => rendition.Bytes.ToArray()));
    }

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    public async Task A_file_is_read_once(string format)
    {
        var file = Detailed(format);
        using var stream = new ObservedStream(file);

        Assert.IsType<Rendered>(await fixture.RenderAsync(stream, "a:300,b:200:cover:jpeg,c:100:smart:png"));

        Assert.InRange(stream.BytesRead, file.Length / 2, file.Length + 32_768);
    }

    [Fact]
    public async Task Many_at_once_take_turns_and_all_get_their_own()
    {
        var files = Enumerable.Range(1, 8).Select(i =>
        {
            using var picture = Samples.Plain(100 + i, 100, Samples.Red);
            return Samples.Encode(picture, PictureFormat.Png);
        });

        var results = await Task.WhenAll(files.Select(file => fixture.RenderedAsync(file, "a:1000")));

        Assert.Equal(Enumerable.Range(101, 8), results.Select(rendered => rendered.Renditions[0].Size.Width));
    }

    static byte[] Detailed(string format)
    {
        using var picture = Samples.Detailed(500, 400);
        return Samples.Encode(picture, Enum.Parse<PictureFormat>(format));
    }
}
