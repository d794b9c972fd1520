using System.Globalization;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

public sealed class OklabTests
{
    [Fact]
    public void Colours_come_back_as_they_were()
    {
        for (var red = 0; red < 256; red += 15)
            for (var green = 0; green < 256; green += 17)
                for (var blue = 0; blue < 256; blue += 5)
                    Assert.Equal(
                        string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"),
                        Oklab.FromSrgb((byte)red, (byte)green, (byte)blue).ToHex());
    }

    [Theory]
    [InlineData(255, 255, 255, 1, 0, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(255, 0, 0, 0.62796, 0.22486, 0.12585)]
    [InlineData(0, 0, 255, 0.45201, -0.03246, -0.31153)]
    public void Known_colours_are_where_they_are_known_to_be(
        byte red, byte green, byte blue, double lightness, double greenRed, double blueYellow)
    {
        var colour = Oklab.FromSrgb(red, green, blue);

        Assert.Equal(lightness, colour.Lightness, 0.0001);
        Assert.Equal(greenRed, colour.GreenRed, 0.0001);
        Assert.Equal(blueYellow, colour.BlueYellow, 0.0001);
    }
}
