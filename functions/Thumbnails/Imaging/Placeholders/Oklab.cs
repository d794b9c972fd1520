using System.Globalization;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>
/// A colour as the eye tells colours apart (Björn Ottosson's OKLab): equal distances look about equally different. 0.02 can just be seen.
/// </summary>
/// <param name="Lightness">0 is black, 1 is white.</param>
/// <param name="GreenRed">About -0.3 to 0.3; so is <paramref name="BlueYellow"/>. Both are 0 for greys.</param>
internal readonly record struct Oklab(double Lightness, double GreenRed, double BlueYellow)
{
    static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(level => ToLinear(level / 255.0))];

    /// <summary>0 for greys, about 0.3 for the strongest colours.</summary>
    public double Chroma => Math.Sqrt(GreenRed * GreenRed + BlueYellow * BlueYellow);

    public static Oklab FromSrgb(byte red, byte green, byte blue)
    {
        var (r, g, b) = (Linear[red], Linear[green], Linear[blue]);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new(
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    public double SquaredDistanceTo(Oklab other)
    {
        var (l, a, b) = (Lightness - other.Lightness, GreenRed - other.GreenRed, BlueYellow - other.BlueYellow);
        return l * l + a * a + b * b;
    }

    /// <param name="part">0 for this colour, 1 for the other.</param>
    public Oklab Towards(Oklab other, double part) => new(
        Lightness + (other.Lightness - Lightness) * part,
        GreenRed + (other.GreenRed - GreenRed) * part,
        BlueYellow + (other.BlueYellow - BlueYellow) * part);

    /// <returns><c>#rrggbb</c>, the nearest that sRGB has.</returns>
    public string ToHex()
    {
        var l = Cube(Lightness + 0.3963377774 * GreenRed + 0.2158037573 * BlueYellow);
        var m = Cube(Lightness - 0.1055613458 * GreenRed - 0.0638541728 * BlueYellow);
        var s = Cube(Lightness - 0.0894841775 * GreenRed - 1.2914855480 * BlueYellow);
        var red = Level(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        var green = Level(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        var blue = Level(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
    }

    static double Cube(double value) => value * value * value;

    static double ToLinear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    static byte Level(double linear)
    {
        var value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.Pow(linear, 1 / 2.4) - 0.055;
        return (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }
}
