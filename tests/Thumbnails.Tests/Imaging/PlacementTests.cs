using FsCheck;
using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class PlacementTests
{
    [Theory]
    [InlineData(4000, 3000, 320, 320, 320, 240)]
    [InlineData(3000, 4000, 320, 320, 240, 320)]
    [InlineData(320, 240, 320, 320, 320, 240)]
    [InlineData(100, 50, 320, 320, 100, 50)]
    [InlineData(1, 1, 128, 128, 1, 1)]
    [InlineData(1, 10_000, 128, 128, 1, 128)]
    [InlineData(10_000, 1, 128, 128, 128, 1)]
    [InlineData(1000, 1000, 300, 200, 200, 200)]
    [InlineData(1001, 1000, 500, 8192, 500, 500)]
    public void Inside_keeps_the_whole_picture_within_the_box(int width, int height, int boxWidth, int boxHeight, int outWidth, int outHeight)
    {
        var placement = Placement.Of(new(width, height), new(boxWidth, boxHeight), Fit.Inside);

        Assert.Equal(new PixelSize(outWidth, outHeight), placement.Output);
        Assert.Equal(placement.Scaled, placement.Output);
    }

    [Theory]
    [InlineData(4000, 3000, 320, 320, 427, 320, 320, 320)]
    [InlineData(3000, 4000, 320, 200, 320, 427, 320, 200)]
    [InlineData(320, 320, 320, 320, 320, 320, 320, 320)]
    [InlineData(1, 10_000, 128, 128, 1, 10_000, 1, 128)]
    [InlineData(10_000, 1, 128, 128, 10_000, 1, 128, 1)]
    [InlineData(100, 1000, 128, 128, 100, 1000, 100, 128)]
    [InlineData(1, 1, 128, 128, 1, 1, 1, 1)]
    public void Cover_fills_the_box_as_far_as_the_picture_goes(
        int width, int height, int boxWidth, int boxHeight, int scaledWidth, int scaledHeight, int outWidth, int outHeight)
    {
        foreach (var fit in new[] { Fit.Cover, Fit.Smart, Fit.Entropy })
        {
            var placement = Placement.Of(new(width, height), new(boxWidth, boxHeight), fit);

            Assert.Equal(new PixelSize(scaledWidth, scaledHeight), placement.Scaled);
            Assert.Equal(new PixelSize(outWidth, outHeight), placement.Output);
        }
    }

    [Theory]
    [InlineData(4000, 3000, 320, 320, 320, 240)]
    [InlineData(100, 50, 320, 200, 100, 50)]
    [InlineData(1, 10_000, 128, 128, 1, 128)]
    public void Contain_puts_the_whole_picture_on_a_canvas_of_the_box(int width, int height, int boxWidth, int boxHeight, int scaledWidth, int scaledHeight)
    {
        var placement = Placement.Of(new(width, height), new(boxWidth, boxHeight), Fit.Contain);

        Assert.Equal(new(new(scaledWidth, scaledHeight), new(boxWidth, boxHeight)), placement);
    }

    [Property(MaxTest = 2000)]
    public void Nothing_is_ever_enlarged_nor_larger_than_the_box_nor_empty(
        PositiveInt width, PositiveInt height, PositiveInt boxWidth, PositiveInt boxHeight, bool cover, int spread)
    {
        var picture = new PixelSize(Stretch(width, spread), Stretch(height, spread >> 4));
        var box = new PixelSize(Math.Min(Stretch(boxWidth, spread >> 8), 8192), Math.Min(Stretch(boxHeight, spread >> 12), 8192));

        var (scaled, output) = Placement.Of(picture, box, cover ? Fit.Cover : Fit.Inside);

        Assert.InRange(scaled.Width, output.Width, picture.Width);
        Assert.InRange(scaled.Height, output.Height, picture.Height);
        Assert.InRange(output.Width, 1, box.Width);
        Assert.InRange(output.Height, 1, box.Height);
        if (cover)
            Assert.Equal(new PixelSize(Math.Min(picture.Width, box.Width), Math.Min(picture.Height, box.Height)), output);
        else
            Assert.True(output == picture || output.Width == box.Width || output.Height == box.Height);
    }

    [Fact]
    public void The_base_of_a_plan_is_the_largest_size_anything_is_cut_from()
    {
        var presets = PresetParser.Parse("a:100,b:100x100:cover,c:50x300:smart").Presets;

        var plan = RenderPlan.For(new(1000, 500), presets);

        Assert.Equal(new PixelSize(600, 300), plan.Base);
        Assert.Equal(new PixelSize(50, 300), plan.LargestOutput);
    }

    [Fact]
    public void Frames_are_decoded_as_large_as_an_animated_preset_asks_for()
    {
        var presets = PresetParser.Parse("a:1000,b:100:animated,c:50x300:smart:animated").Presets;

        var plan = RenderPlan.For(new(1000, 500), presets, frames: 7);

        Assert.Equal(new PixelSize(1000, 500), plan.Base);
        Assert.Equal(new(7, new(600, 300), new(50, 300), 50 * 300), plan.Animation);
        Assert.Null(plan.Still.Animation);
    }

    [Fact]
    public void Without_frames_or_an_animated_preset_there_is_no_animation()
    {
        Assert.Null(RenderPlan.For(new(10, 10), PresetParser.Parse("a:5:animated").Presets).Animation);
        Assert.Null(RenderPlan.For(new(10, 10), PresetParser.Parse("a:5").Presets, frames: 7).Animation);
    }

    static int Stretch(PositiveInt value, int spread) => (int)Math.Min((long)value.Get << (spread & 15), 100_000_000);
}
