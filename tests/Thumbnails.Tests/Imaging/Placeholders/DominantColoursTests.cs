using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

public sealed class DominantColoursTests
{
    [Theory]
    [InlineData(0, 0, 0, "#000000")]
    [InlineData(255, 255, 255, "#ffffff")]
    [InlineData(200, 30, 90, "#c81e5a")]
    public void A_plain_picture_has_its_one_colour(int red, int green, int blue, string expected) =>
        Assert.Equal([expected], DominantColours.Of(Pixels.Plain(40, 30, red, green, blue)));

    [Fact]
    public void Shades_that_look_alike_are_one_colour()
    {
        var colours = DominantColours.Of(Pixels.Of(40, 40, (x, y) => (100 + (x + y) % 9, 140 + x % 7, 60 + y % 5, 255)));

        Assert.Single(colours);
    }

    [Fact]
    public void Colours_come_in_the_order_of_their_area()
    {
        var colours = DominantColours.Of(Pixels.Of(
            100, 10, (x, _) => x < 50 ? (200, 40, 40, 255) : x < 80 ? (40, 60, 190, 255) : (30, 160, 40, 255)));

        Assert.Equal(["#c82828", "#283cbe", "#1ea028"], colours);
    }

    [Fact]
    public void A_strong_colour_counts_more_than_a_grey_of_nearly_the_same_area()
    {
        var colours = DominantColours.Of(Pixels.Of(100, 10, (x, _) => x < 55 ? (128, 128, 128, 255) : (230, 20, 20, 255)));

        Assert.Equal(["#e61414", "#808080"], colours);
    }

    [Fact]
    public void A_speck_is_none_of_the_colours()
    {
        var colours = DominantColours.Of(Pixels.Of(100, 100, (x, y) => x < 10 && y < 10 ? (255, 0, 0, 255) : (20, 30, 120, 255)));

        Assert.Equal(["#141e78"], colours);
    }

    [Fact]
    public void What_is_transparent_does_not_count()
    {
        var colours = DominantColours.Of(Pixels.Of(100, 10, (x, _) => x < 90 ? (255, 0, 0, 0) : (0, 0, 255, 255)));

        Assert.Equal(["#0000ff"], colours);
    }

    [Fact]
    public void A_picture_that_cannot_be_seen_has_no_colours() =>
        Assert.Empty(DominantColours.Of(Pixels.Plain(10, 10, 255, 0, 0, alpha: 0)));

    [Fact]
    public void There_are_three_colours_at_most() =>
        Assert.Equal(3, DominantColours.Of(Pixels.Of(60, 60, (x, y) => (x / 10 * 51, y / 10 * 51, (x + y) / 20 * 51, 255))).Count);

    [Property(MaxTest = 50, Replay = "1,3")]
    public void Where_the_pixels_are_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var pixels = new byte[50 * 50 * 4];
        random.NextBytes(pixels);
        var order = Enumerable.Range(0, 50 * 50).ToArray();
        random.Shuffle(order);
        var shuffled = order.SelectMany(at => pixels[(at * 4)..(at * 4 + 4)]).ToArray();

        Assert.Equal(DominantColours.Of(pixels), DominantColours.Of(shuffled));
    }
}
