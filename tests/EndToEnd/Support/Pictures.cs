using NetVips;

namespace OnPut.EndToEnd.Support;

/// <summary>Pictures made on the spot.</summary>
static class Pictures
{
    public static byte[] Jpeg(int width = 800, int height = 600, int seed = 1)
    {
        using var red = Image.Perlin(width, height, cellSize: 32, uchar: true, seed: seed);
        using var green = Image.Perlin(width, height, cellSize: 64, uchar: true, seed: seed + 1);
        using var joined = red.Bandjoin(green, red);
        using var picture = joined.Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.JpegsaveBuffer(q: 80);
    }
}
