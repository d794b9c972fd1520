using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

static class PictureAssert
{
    /// <summary>The picture measures what the rendition says, is in its format, and has eight bits of sRGB a channel.</summary>
    public static void Sound(Rendition rendition)
    {
        using var image = Samples.Open(rendition);
        Assert.Equal(rendition.Size, new PixelSize(image.Width, image.Height));
        Assert.Equal(Enums.BandFormat.Uchar, image.Format);
        Assert.Equal(Enums.Interpretation.Srgb, image.Interpretation);
        var expected = rendition.Format == OutputFormat.WebP ? "webpload_buffer"
            : rendition.Format == OutputFormat.Jpeg ? "jpegload_buffer"
            : rendition.Format == OutputFormat.Png ? "pngload_buffer" : "heifload_buffer";
        Assert.Equal(expected, image.Get("vips-loader"));
    }

    /// <param name="x">0 is the left edge, 1 the right one; <paramref name="y"/> alike from above.</param>
    public static void Colour(double[] expected, Rendition rendition, double x, double y, double tolerance = 12)
    {
        using var image = Samples.Open(rendition);
        var found = image.Getpoint((int)Math.Round(x * (image.Width - 1)), (int)Math.Round(y * (image.Height - 1)));
        for (var band = 0; band < expected.Length; band++)
            Assert.True(
                Math.Abs(expected[band] - found[band]) <= tolerance,
                $"expected {string.Join(',', expected)} at {x},{y}, found {string.Join(',', found)}");
    }

    public static void IsQuarters(Rendition rendition)
    {
        Colour(Samples.Red, rendition, 0.1, 0.1);
        Colour(Samples.Green, rendition, 0.9, 0.1);
        Colour(Samples.Blue, rendition, 0.1, 0.9);
        Colour(Samples.Yellow, rendition, 0.9, 0.9);
    }

    /// <returns>The mean absolute difference of two pictures of one size, in steps of 0 to 255.</returns>
    public static double Difference(Rendition one, Rendition other)
    {
        using var left = Samples.Open(one);
        using var right = Samples.Open(other);
        using var difference = left - right;
        using var absolute = difference.Abs();
        return absolute.Avg();
    }
}
