using NetVips;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

[Collection(LibvipsCollection.Name)]
public sealed class PlaceholderMakerTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 100)]
    [InlineData(128, 96)]
    [InlineData(8192, 1)]
    [InlineData(1, 8192)]
    [InlineData(3000, 2)]
    public void Pictures_of_any_size_and_shape_have_a_placeholder(int width, int height)
    {
        using var picture = Samples.Plain(width, height, Samples.Blue);

        var placeholder = PlaceholderMaker.Make(picture);

        Assert.Equal(["#1e28c8"], placeholder.Colours);
        Assert.Equal("0000000000000000", placeholder.PerceptualHash);
        Assert.InRange(Convert.FromBase64String(placeholder.ThumbHash).Length, 5, 25);
    }

    [Fact]
    public void A_small_picture_is_hashed_as_it_is()
    {
        using var picture = Samples.Quarters(33, 21);
        using var opaque = picture.Bandjoin(255);

        var placeholder = PlaceholderMaker.Make(picture);

        Assert.Equal(Convert.ToBase64String(ThumbHash.Encode(opaque.WriteToMemory<byte>(), 33, 21)), placeholder.ThumbHash);
    }

    [Fact]
    public void An_alpha_channel_that_hides_nothing_changes_nothing()
    {
        using var picture = Samples.Detailed(200, 150);
        using var opaque = picture.Bandjoin(255).CopyMemory();

        var (expected, placeholder) = (PlaceholderMaker.Make(picture), PlaceholderMaker.Make(opaque));

        Assert.Equal(expected.PerceptualHash, placeholder.PerceptualHash);
        Assert.Equal(expected.Colours, placeholder.Colours);
    }

    [Fact]
    public void What_is_transparent_lends_no_colour_to_what_is_beside_it()
    {
        using var red = Samples.Plain(200, 200, 255, 0, 0, 0);
        using var blue = Samples.Plain(200, 200, 0, 0, 255, 255);
        using var picture = red.Join(blue, Enums.Direction.Horizontal).CopyMemory();

        Assert.Equal(["#0000ff"], PlaceholderMaker.Make(picture).Colours);
    }

    [Fact]
    public void The_same_picture_has_the_same_placeholder_every_time()
    {
        using var picture = Samples.Detailed(300, 200);

        var (one, other) = (PlaceholderMaker.Make(picture), PlaceholderMaker.Make(picture));

        Assert.Equal(one with { Colours = other.Colours }, other);
        Assert.Equal(one.Colours, other.Colours);
    }

    [Fact]
    public void Nothing_is_left_in_native_memory()
    {
        using var picture = Samples.Detailed(300, 200);
        PlaceholderMaker.Make(picture);
        var before = Stats.Allocations;

        for (var round = 0; round < 20; round++)
            PlaceholderMaker.Make(picture);

        Assert.Equal(before, Stats.Allocations);
    }
}
