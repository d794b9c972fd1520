using NetVips;

namespace OnPut.Benchmarks.Photos;

/// <summary>
/// A picture that costs decoders what a photo costs them: light and colour in octaves that fade as in nature, things
/// with edges, and a sensor's noise. Always the same one.
/// </summary>
static class PhotoMaker
{
    /// <summary>Cells in pixels, each with the share that it adds to the light.</summary>
    static readonly (int Cell, double Share)[] Octaves = [(1024, 0.9), (384, 0.6), (128, 0.35), (48, 0.26), (16, 0.2), (7, 0.18), (3, 0.2)];

    const double Noise = 6.5;
    const int Things = 60;

    public static Image Make(int width, int height)
    {
        using var light = Octave(width, height, Octaves[0].Cell, Octaves[0].Share, seed: 1);
        var sum = light.Copy();
        for (var i = 1; i < Octaves.Length; i++)
        {
            using var coarse = sum;
            using var octave = Octave(width, height, Octaves[i].Cell, Octaves[i].Share, seed: i + 1);
            sum = coarse + octave;
        }
        using var shade = sum;
        using var warm = Octave(width, height, 700, 0.5, seed: 20);
        using var cold = Octave(width, height, 450, 0.4, seed: 21);
        using var red = shade + warm;
        using var blue = shade - cold;
        using var joined = red.Bandjoin(shade, blue);
        using var scaled = joined * 70 + 118;
        using var scene = AddThings(scaled);
        using var grain = Image.Gaussnoise(width, height, sigma: Noise, mean: 0, seed: 30);
        using var noisy = scene + grain;
        using var bytes = noisy.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    static Image Octave(int width, int height, int cell, double share, int seed)
    {
        using var noise = Image.Perlin(width, height, cellSize: cell, seed: seed);
        return noise * share;
    }

    static Image AddThings(Image scene)
    {
        var random = new Random(40);
        using var pixels = scene.CopyMemory();
        return pixels.Mutate(canvas =>
        {
            for (var i = 0; i < Things; i++)
            {
                double[] ink = [random.Next(256), random.Next(256), random.Next(256)];
                var (x, y, size) = (random.Next(scene.Width), random.Next(scene.Height), random.Next(scene.Width / 100, scene.Width / 16));
                if (i % 2 == 0)
                    canvas.DrawCircle(ink, x, y, size / 2, fill: true);
                else
                    canvas.DrawRect(ink, x, y, size, size / 3 + 1, fill: true);
            }
        });
    }
}
