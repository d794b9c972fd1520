namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

/// <summary>Raw RGBA made from a rule.</summary>
static class Pixels
{
    /// <param name="rule">Column, row, width and height in; red, green, blue and alpha of 0 to 255 out.</param>
    public static byte[] Of(int width, int height, Func<int, int, int, int, (int Red, int Green, int Blue, int Alpha)> rule)
    {
        var pixels = new byte[width * height * 4];
        for (var at = 0; at < width * height; at++)
        {
            var (red, green, blue, alpha) = rule(at % width, at / width, width, height);
            ((byte[])[(byte)red, (byte)green, (byte)blue, (byte)alpha]).CopyTo(pixels, at * 4);
        }
        return pixels;
    }

    public static byte[] Of(int width, int height, Func<int, int, (int Red, int Green, int Blue, int Alpha)> rule) =>
        Of(width, height, (x, y, _, _) => rule(x, y));

    public static byte[] Plain(int width, int height, int red, int green, int blue, int alpha = 255) =>
        Of(width, height, (_, _) => (red, green, blue, alpha));
}
