using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class AnimationTests(RendererFixture fixture)
{
    public static TheoryData<string> Formats => ["Gif", "WebP"];

    static readonly double[][] Colours = [Samples.Red, Samples.Green, Samples.Blue, Samples.Yellow, Samples.Red];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_frame_is_kept_with_its_colour_and_delay(string format)
    {
        var file = Animation(format, 120, 80, [40, 100, 2000, 30, 70], loop: 3);

        var rendered = await fixture.RenderedAsync(file, "moving:60:animated,still:60,jpeg:30:jpeg");

        Assert.Equal([5, 1, 1], rendered.Renditions.Select(rendition => rendition.Frames));
        Assert.Equal(5, rendered.Source.Frames);
        Assert.All(rendered.Renditions, PictureAssert.Sound);
        using var frames = Samples.OpenFrames(rendered.Renditions[0]);
        Assert.Equal("60x200", $"{frames.Width}x{frames.Height}");
        Assert.Equal([40, 100, 2000, 30, 70], (int[])frames.Get("delay"));
        Assert.Equal(3, frames.Get("loop"));
        AssertFrames(rendered.Renditions[0], Colours);
        PictureAssert.Colour(Samples.Red, rendered.Renditions[1], 0.5, 0.5);
        PictureAssert.Colour(Samples.Red, rendered.Renditions[2], 0.5, 0.5);
    }

    [Theory]
    [InlineData("inside", "100x67")]
    [InlineData("cover", "100x50")]
    [InlineData("smart", "100x50")]
    [InlineData("entropy", "100x50")]
    public async Task Every_fit_works_on_every_frame(string fit, string size)
    {
        var box = fit == "inside" ? "100" : "100x50";
        foreach (var format in new[] { "Gif", "WebP" })
        {
            var rendered = await fixture.RenderedAsync(Animation(format, 301, 201), $"a:{box}:{fit}:animated,b:200:jpeg,c:40:animated:auto:q50");

            Assert.Equal(size, rendered.Renditions[0].Size.ToString());
            AssertFrames(rendered.Renditions[0], Colours);
            AssertFrames(rendered.Renditions[2], Colours);
            Assert.Equal(OutputFormat.WebP, rendered.Renditions[2].Format);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Contain_puts_every_frame_on_the_canvas(string format)
    {
        var rendered = await fixture.RenderedAsync(Animation(format, 80, 40), "a:60x70:contain:#ffffff:animated,b:60x70:contain:animated");

        AssertFrames(rendered.Renditions[0], Colours);
        AssertFrames(rendered.Renditions[1], Colours);
        AssertFrames(rendered.Renditions[0], [.. Enumerable.Repeat(Rgba.White.Colour, 5)], y: 0.1);
        using var frames = Samples.OpenFrames(rendered.Renditions[1]);
        Assert.Equal(0, frames.Getpoint(30, 3 * 70 + 5)[3]);
    }

    [Fact]
    public async Task Frames_do_not_run_into_each_other_at_their_edges()
    {
        using var black = Samples.Plain(300, 200, 0, 0, 0);
        using var white = Samples.Plain(300, 200, 255, 255, 255);
        using var animation = Samples.Animation([black, white, black], [100, 100, 100]);

        var rendered = await fixture.RenderedAsync(animation.WebpsaveBuffer(lossless: true), "a:37x23:contain:#000000:animated:q100,b:37:animated:q100");

        using var frames = Samples.OpenFrames(rendered.Renditions[1]);
        var height = frames.Height / 3;
        for (var y = 0; y < frames.Height; y++)
        {
            var expected = y / height == 1 ? 255 : 0;
            Assert.All(frames.Getpoint(18, y), channel => Assert.InRange(channel, expected - 2, expected + 2));
        }
    }

    [Theory]
    [InlineData("smart")]
    [InlineData("entropy")]
    public async Task What_draws_the_eye_in_the_first_frame_is_kept_in_all(string fit)
    {
        using var grey = Samples.Plain(400, 100, 128, 128, 128);
        using var detail = Samples.Detailed(90, 90);
        using var right = grey.Insert(detail, 305, 5);
        using var left = grey.Insert(detail, 5, 5);
        using var animation = Samples.Animation([right, left], [100, 100]);

        var rendered = await fixture.RenderedAsync(animation.WebpsaveBuffer(lossless: true), $"a:100:{fit}:animated");

        using var frames = Samples.OpenFrames(Assert.Single(rendered.Renditions));
        using var red = frames.ExtractBand(0);
        using var first = red.Crop(0, 0, 100, 100);
        using var second = red.Crop(0, 100, 100, 100);
        Assert.True(first.Deviate() > 10);
        Assert.True(second.Deviate() < 2);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Delays_that_browsers_take_for_none_are_what_browsers_make_of_them(string format)
    {
        using var picture = Samples.Quarters(20, 20);
        using var other = Samples.Plain(20, 20, Samples.Red);
        using var animation = Samples.Animation([picture, other, picture, other], [0, 10, 20, 300]);

        var rendered = await fixture.RenderedAsync(Samples.Encode(animation, Enum.Parse<PictureFormat>(format)), "a:20:animated");

        using var frames = Samples.OpenFrames(Assert.Single(rendered.Renditions));
        Assert.Equal([100, 100, 20, 300], (int[])frames.Get("delay"));
        Assert.Equal(0, frames.Get("loop"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(5)]
    public async Task Frames_are_turned_upright(int orientation)
    {
        using var upright = Samples.Quarters(64, 40);
        using var stored = Samples.Stored(upright, orientation);
        using var turned = stored.Copy();
        using var other = Samples.Plain(stored.Width, stored.Height, Samples.Red);
        using var animation = Samples.Animation([other, stored, other], [100, 100, 100]);
        using var tagged = Samples.Tagged(animation, image => image.Set(GValue.GIntType, "orientation", orientation));

        var rendered = await fixture.RenderedAsync(tagged.WebpsaveBuffer(lossless: true), "a:32:animated:q100,b:40");

        Assert.Equal("32x20", rendered.Renditions[0].Size.ToString());
        using var frames = Samples.OpenFrames(rendered.Renditions[0]);
        using var second = frames.Crop(0, 20, 32, 20);
        PictureAssert.IsQuarters(rendered.Renditions[0] with { Bytes = second.PngsaveBuffer(), Frames = 1 });
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Two_threads_give_the_same_bytes_as_one(string format)
    {
        using var renderer = new PictureRenderer(new() { Concurrency = 2 });
        using var animation = Samples.Animation([.. Enumerable.Range(1, 6).Select(seed => Samples.Detailed(301, 203, seed))], [50, 50, 50, 50, 50, 50]);
        var file = Samples.Encode(animation, Enum.Parse<PictureFormat>(format));
        const string Presets = "a:90:animated:smart,b:301:animated,c:200";

        var one = await fixture.RenderedAsync(file, Presets);
        var two = await RenderedAsync(renderer, file, Presets);

        Assert.Equal([6, 6, 1], two.Renditions.Select(rendition => rendition.Frames));
        Assert.Equal(one.Renditions.Select(rendition => rendition.Bytes.ToArray()), two.Renditions.Select(rendition => rendition.Bytes.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Frames_over_the_limit_are_left_out(string format)
    {
        using var renderer = new PictureRenderer(new() { Limits = new() { MaxFrames = 3 } });

        var rendered = await RenderedAsync(renderer, Animation(format, 60, 40), "a:30:animated");

        Assert.Equal(5, rendered.Source.Frames);
        AssertFrames(Assert.Single(rendered.Renditions), Colours[..3]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_animation_over_a_limit_is_shown_by_its_first_frame(string format)
    {
        var file = Animation(format, 600, 400);
        var header = Assert.IsType<Rendered>(await fixture.RenderAsync(file, "a:9")).Source;
        var presets = PresetParser.Parse("a:600:animated").Presets;
        var plan = RenderPlan.For(header.Size, presets, frames: 5);
        PictureLimits[] tooTight =
        [
            new() { MaxPixels = 600 * 400 * 5 - 1 },
            new() { MaxMemoryBytes = PictureCost.Estimate(header, plan, file.Length) - 1 },
        ];
        foreach (var limits in tooTight)
        {
            using var renderer = new PictureRenderer(new() { Limits = limits });

            var rendition = Assert.Single((await RenderedAsync(renderer, file, "a:600:animated")).Renditions);

            Assert.Equal(1, rendition.Frames);
            Assert.Equal("image/webp", rendition.ContentType);
            PictureAssert.Colour(Samples.Red, rendition, 0.5, 0.5);
        }
        using var enough = new PictureRenderer(new()
        {
            Limits = new() { MaxPixels = 600 * 400 * 5, MaxMemoryBytes = PictureCost.Estimate(header, plan, file.Length) },
        });
        Assert.Equal(5, Assert.Single((await RenderedAsync(enough, file, "a:600:animated")).Renditions).Frames);
    }

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("Gif")]
    [InlineData("WebP")]
    [InlineData("Tiff")]
    public async Task A_picture_that_does_not_move_is_still(string format)
    {
        using var picture = Samples.Quarters(80, 60);

        var rendered = await fixture.RenderedAsync(Samples.Encode(picture, Enum.Parse<PictureFormat>(format)), "a:40:animated,b:40");

        Assert.All(rendered.Renditions, PictureAssert.IsQuarters);
        Assert.Equal(rendered.Renditions[1].Bytes.ToArray(), rendered.Renditions[0].Bytes.ToArray());
    }

    [Fact]
    public async Task The_pages_of_a_tiff_are_no_animation()
    {
        using var pages = Samples.Animation([.. Colours.Select(colour => Samples.Plain(60, 40, colour))], [.. new int[5]]);

        var rendered = await fixture.RenderedAsync(pages.TiffsaveBuffer(), "a:40:animated");

        Assert.Equal(1, Assert.Single(rendered.Renditions).Frames);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_animation_with_a_damaged_frame_is_shown_by_its_first(string format)
    {
        Image[] pictures = [.. Enumerable.Range(1, 4).Select(seed => Samples.Detailed(200, 150, seed))];
        using var animation = Samples.Animation(pictures, [100, 100, 100, 100]);
        var file = Samples.Encode(animation, Enum.Parse<PictureFormat>(format));
        var later = file.AsSpan(file.Length / 2);
        var damaged = format == "Gif" ? later.Slice(SubBlock(later), byte.MaxValue) : later.Slice(later.IndexOf("VP8L"u8) + 20, 100);
        damaged.Fill(0xA5);

        var rendered = await fixture.RenderedAsync(file, "a:100:animated,b:100");

        Assert.Equal([1, 1], rendered.Renditions.Select(rendition => rendition.Frames));
        Assert.Equal(4, rendered.Source.Frames);
        Assert.Equal(rendered.Renditions[1].Bytes.ToArray(), rendered.Renditions[0].Bytes.ToArray());
    }

    /// <summary>Where the data of a full sub-block begin: each is led by its length, and the longest follow one another.</summary>
    static int SubBlock(ReadOnlySpan<byte> gif)
    {
        var at = 0;
        while (gif[at] != byte.MaxValue || gif[at + 256] != byte.MaxValue || gif[at + 512] != byte.MaxValue)
            at++;
        return at + 1;
    }

    static async Task<Rendered> RenderedAsync(PictureRenderer renderer, byte[] file, string presets) => Assert.IsType<Rendered>(
        await renderer.RenderAsync(new MemoryStream(file), PresetParser.Parse(presets).Presets, TestContext.Current.CancellationToken));

    static byte[] Animation(string format, int width, int height, int[]? delays = null, int loop = 0)
    {
        using var animation = Samples.Animation([.. Colours.Select(colour => Samples.Plain(width, height, colour))], delays ?? [50, 60, 70, 80, 90], loop);
        return Samples.Encode(animation, Enum.Parse<PictureFormat>(format));
    }

    /// <summary>In the middle of each frame, or as far down as <paramref name="y"/> says.</summary>
    static void AssertFrames(Rendition rendition, double[][] colours, double y = 0.5)
    {
        Assert.Equal(colours.Length, rendition.Frames);
        using var frames = Samples.OpenFrames(rendition);
        Assert.Equal(rendition.Size, new PixelSize(frames.Width, frames.Height / colours.Length));
        Assert.Equal(rendition.Frames, frames.Get("n-pages"));
        for (var i = 0; i < colours.Length; i++)
        {
            using var frame = frames.Crop(0, i * rendition.Size.Height, rendition.Size.Width, rendition.Size.Height);
            PictureAssert.Colour(colours[i], rendition with { Bytes = frame.PngsaveBuffer(), Format = OutputFormat.Png }, 0.5, y);
        }
    }
}
