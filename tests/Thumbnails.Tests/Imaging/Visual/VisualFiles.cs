using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>Files that show <see cref="VisualScene"/>, each in another colour space or depth.</summary>
static class VisualFiles
{
    public static readonly string[] InColour =
    [
        "sRGB JPEG", "sRGB PNG", "sRGB WebP", "sRGB GIF", "sRGB TIFF", "sRGB AVIF",
        "Display P3 JPEG", "Display P3 PNG", "Display P3 WebP", "Display P3 TIFF", "Display P3 AVIF",
        "Adobe RGB JPEG", "Adobe RGB PNG", "ProPhoto JPEG", "16-bit ProPhoto PNG", "16-bit ProPhoto TIFF",
        "Lab TIFF", "16-bit Lab TIFF", "16-bit PNG", "16-bit TIFF", "float TIFF",
    ];

    public static readonly string[] InGrey = ["PNG", "JPEG", "WebP", "TIFF", "AVIF", "16-bit PNG", "16-bit TIFF"];

    public static readonly string[] InBlackAndWhite = ["PNG", "TIFF"];

    public static readonly string[] InCmyk = ["JPEG", "TIFF", "JPEG without its profile", "TIFF without its profile"];

    public static readonly string[] WithHole = ["palette PNG", "GIF", "PNG", "16-bit PNG", "WebP", "TIFF", "AVIF"];

    public static readonly string[] GreyWithHole = ["PNG", "16-bit PNG", "TIFF"];

    public static byte[] Colour(string kind)
    {
        using var picture = kind switch
        {
            _ when kind.StartsWith("sRGB", StringComparison.Ordinal) => VisualScene.Make(),
            _ when kind.StartsWith("Display P3", StringComparison.Ordinal) => VisualScene.In("p3"),
            _ when kind.StartsWith("Adobe RGB", StringComparison.Ordinal) => VisualScene.In(MatrixProfile.AdobeRgb, bits: 8),
            "ProPhoto JPEG" => VisualScene.In(MatrixProfile.ProPhoto, bits: 8),
            _ when kind.StartsWith("16-bit ProPhoto", StringComparison.Ordinal) => VisualScene.In(MatrixProfile.ProPhoto, bits: 16),
            "Lab TIFF" => Converted(Enums.Interpretation.Lab),
            "16-bit Lab TIFF" => Converted(Enums.Interpretation.Labs),
            "float TIFF" => Converted(Enums.Interpretation.Scrgb),
            _ => Converted(Enums.Interpretation.Rgb16),
        };
        return Encode(picture, kind);
    }

    public static byte[] Grey(string kind) => Encode(VisualScene.Grey, kind, Enums.Interpretation.Grey16);

    public static byte[] GreyHole(string kind) => Encode(VisualScene.GreyWithHole, kind, Enums.Interpretation.Grey16);

    public static byte[] Hole(string kind) => Encode(VisualScene.WithHole, kind, Enums.Interpretation.Rgb16);

    public static byte[] BlackAndWhite(string kind)
    {
        using var picture = VisualScene.BlackAndWhite();
        return kind == "PNG" ? picture.PngsaveBuffer(bitdepth: 1) : picture.TiffsaveBuffer(bitdepth: 1);
    }

    public static byte[] Cmyk(string kind)
    {
        using var picture = VisualScene.Cmyk();
        var keep = kind.EndsWith("without its profile", StringComparison.Ordinal) ? Enums.ForeignKeep.None : Enums.ForeignKeep.All;
        return kind.StartsWith("JPEG", StringComparison.Ordinal)
            ? picture.JpegsaveBuffer(q: 95, keep: keep)
            : picture.TiffsaveBuffer(keep: keep);
    }

    static byte[] Encode(Func<Image> make, string kind, Enums.Interpretation deep)
    {
        using var picture = make();
        if (!kind.StartsWith("16-bit", StringComparison.Ordinal))
            return Encode(picture, kind);
        using var deeper = picture.Colourspace(deep);
        return Encode(deeper, kind);
    }

    static byte[] Encode(Image picture, string kind) => kind == "palette PNG"
        ? picture.PngsaveBuffer(palette: true)
        : Samples.Encode(picture, Enum.Parse<PictureFormat>(kind[(kind.LastIndexOf(' ') + 1)..], ignoreCase: true));

    static Image Converted(Enums.Interpretation space)
    {
        using var scene = VisualScene.Make();
        return scene.Colourspace(space).CopyMemory();
    }
}
