using NetVips;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

/// <summary>Pictures with something in them, each the same every time.</summary>
static class Scene
{
    public const int Count = 10;

    /// <param name="number">0 to <see cref="Count"/>: even ones are of shapes, odd ones of clouds.</param>
    public static Image Make(int number) => number % 2 == 0 ? Shapes(600, 400, new Random(number)) : Clouds(500, 400, number);

    static Image Shapes(int width, int height, Random random)
    {
        using var ground = Samples.Plain(width, height, Colour(random));
        return ground.Mutate(picture =>
        {
            for (var shape = 0; shape < 16; shape++)
            {
                var (x, y) = (random.Next(width), random.Next(height));
                if (shape % 2 == 0)
                    picture.DrawCircle(Colour(random), x, y, random.Next(20, 110), fill: true);
                else
                    picture.DrawRect(Colour(random), x, y, random.Next(20, 200), random.Next(20, 200), fill: true);
            }
        });
    }

    static Image Clouds(int width, int height, int number)
    {
        using var red = Image.Perlin(width, height, cellSize: 80, uchar: true, seed: number);
        using var green = Image.Perlin(width, height, cellSize: 60, uchar: true, seed: number + 100);
        using var blue = Image.Perlin(width, height, cellSize: 125, uchar: true, seed: number + 200);
        using var joined = red.Bandjoin(green, blue);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    static double[] Colour(Random random) => [random.Next(256), random.Next(256), random.Next(256)];
}
