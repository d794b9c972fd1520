using NetVips;
using OnPut.Thumbnails.Tests.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>The picture of all visual tests, 600 x 400, and what else it is shown as.</summary>
static class VisualScene
{
    const int Number = 8;
    const int Other = 6;
    const int Between = 4;

    /// <summary>Many and strong colours, and nothing that is alike when turned, mirrored or cut elsewhere.</summary>
    public static Image Make() => Scene.Make(Number);

    /// <summary>Three frames, from <see cref="Make"/> to another scene.</summary>
    public static Image Animation()
    {
        using var first = Make();
        using var second = Scene.Make(Between);
        using var last = Scene.Make(Other);
        return Samples.Animation([first, second, last], [100, 100, 100]);
    }

    /// <summary>The scene with a hole in it.</summary>
    public static Image WithHole()
    {
        using var scene = Make();
        return WithHole(scene);
    }

    public static Image Grey()
    {
        using var scene = Make();
        return scene.Colourspace(Enums.Interpretation.Bw).CopyMemory();
    }

    public static Image GreyWithHole()
    {
        using var grey = Grey();
        return WithHole(grey);
    }

    public static Image BlackAndWhite()
    {
        using var grey = Grey();
        using var light = grey > 100;
        return light.Copy(interpretation: Enums.Interpretation.Bw).CopyMemory();
    }

    /// <summary>Eight bits of CMYK, with the profile it is in.</summary>
    public static Image Cmyk()
    {
        using var scene = Make();
        return scene.IccTransform("cmyk", embedded: false, inputProfile: "srgb", intent: Enums.Intent.Perceptual).CopyMemory();
    }

    /// <summary>The same colours as other numbers, with the profile that says which.</summary>
    /// <param name="bits">8 or 16.</param>
    public static Image In(byte[] profile, int bits)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, profile);
            return In(file, bits);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <param name="profile">A file, or the name of a profile that libvips has.</param>
    /// <param name="bits">8 or 16.</param>
    public static Image In(string profile, int bits = 8)
    {
        using var scene = Make();
        return scene.IccTransform(profile, embedded: false, inputProfile: "srgb", depth: bits).CopyMemory();
    }

    static Image WithHole(Image picture)
    {
        using var solid = Samples.Plain(picture.Width, picture.Height, 255);
        using var holed = solid.Mutate(alpha => alpha.DrawCircle([0], 420, 250, 110, fill: true));
        return picture.Bandjoin(holed).CopyMemory();
    }
}
