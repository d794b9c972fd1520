using NetVips;

namespace OnPut.Cli.Demo;

/// <summary>A landscape in which up and down, left and right cannot be mistaken: sun at the top right, a house at the bottom left.</summary>
static class SampleScene
{
    static readonly double[] Sun = [255, 214, 64], House = [196, 78, 60], Roof = [92, 52, 46], Door = [250, 236, 200];

    public static Image Draw(int width, int height)
    {
        using var down = Vertical(width, height);
        using var sky = Blend(down, [70, 140, 220], [214, 234, 250]);
        using var grass = Blend(down, [150, 200, 110], [38, 110, 62]);
        using var isGround = down > 0.62;
        using var land = isGround.Ifthenelse(grass, sky);
        return land.Mutate(canvas =>
        {
            canvas.DrawCircle(Sun, (int)(width * 0.8), (int)(height * 0.22), height / 9, fill: true);
            canvas.DrawRect(House, (int)(width * 0.12), (int)(height * 0.5), (int)(width * 0.22), (int)(height * 0.24), fill: true);
            canvas.DrawRect(Door, (int)(width * 0.2), (int)(height * 0.6), (int)(width * 0.06), (int)(height * 0.14), fill: true);
            for (var row = 0; row < height / 8; row++)
                canvas.DrawRect(Roof, (int)(width * 0.23) - row, (int)(height * 0.375) + row, (2 * row) + 1, 1, fill: true);
        });
    }

    /// <summary>A round badge on nothing: its corners are transparent.</summary>
    public static Image DrawBadge(int side)
    {
        using var scene = Draw(side, side);
        using var blank = Image.Black(side, side);
        using var circle = blank.Mutate(canvas => canvas.DrawCircle([255], side / 2, side / 2, (side / 2) - 2, fill: true));
        using var badge = scene.Bandjoin(circle);
        return badge.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>0 at the top to 1 at the bottom.</summary>
    static Image Vertical(int width, int height)
    {
        using var places = Image.Xyz(width, height);
        using var rows = places.ExtractBand(1);
        return rows / height;
    }

    static Image Blend(Image amount, double[] from, double[] to)
    {
        using var steps = amount.Linear([.. to.Zip(from, (end, start) => end - start)], from);
        using var bytes = steps.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }
}
