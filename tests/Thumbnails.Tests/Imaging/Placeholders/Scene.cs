using NetVips;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

/// <summary>Pictures with something in them, each the same every time.</summary>
static class Scene
{
    public const int Count = 10;

    /// <param name="number">0 to <see cref="Count"/>: even ones are of shapes, odd ones of clouds.</param>
    public static Image Make(int number) => number % 2 == 0 ? Shapes(900, 600, new Random(number)) : Clouds(800, 640, number);

    static Image Shapes(int width, int height, Random random)
    {
        using var ground = Samples.Plain(width, height, Colour(random));
        return ground.Mutate(picture =>
        {
            for (var shape = 0; shape < 16; shape++)
            {
                var (x, y) = (random.Next(width), random.Next(height));
                if (shape % 2 == 0)
                    picture.DrawCircle(Colour(random), x, y, random.Next(30, 160), fill: true);
                else
                    picture.DrawRect(Colour(random), x, y, random.Next(30, 300), random.Next(30, 300), fill: true);
            }
        });
    }

    static Image Clouds(int width, int height, int number)
    {
        using var red = Image.Perlin(width, height, cellSize: 128, uchar: true, seed: number);
        using var green = Image.Perlin(width, height, cellSize: 96, uchar: true, seed: number + 100);
        using var blue = Image.Perlin(width, height, cellSize: 200, uchar: true, seed: number + 200);
        using var joined = red.Bandjoin(green, blue);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    static double[] Colour(Random random) => [random.Next(256), random.Next(256), random.Next(256)];
}
