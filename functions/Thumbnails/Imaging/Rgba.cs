using System.Globalization;

namespace OnPut.Thumbnails.Imaging;

/// <summary>A colour in sRGB. <paramref name="Alpha"/> is 0 where all shines through and 255 where nothing does.</summary>
internal readonly record struct Rgba(byte Red, byte Green, byte Blue, byte Alpha)
{
    public static Rgba Transparent { get; } = new(0, 0, 0, 0);

    public static Rgba White { get; } = new(255, 255, 255, 255);

    public bool IsOpaque => Alpha == 255;

    /// <summary>Red, green and blue.</summary>
    public double[] Colour => [Red, Green, Blue];

    /// <summary>Reads <c>#rgb</c>, <c>#rrggbb</c> and <c>#rrggbbaa</c>, as CSS Color 4 §5.2 has them.</summary>
    /// <returns>null for everything else.</returns>
    public static Rgba? Parse(string text)
    {
        if (text.Length is not (4 or 7 or 9) || text[0] != '#' || !text.Skip(1).All(char.IsAsciiHexDigit))
            return null;
        return text.Length == 4
            ? new(Digit(text[1]), Digit(text[2]), Digit(text[3]), 255)
            : new(Pair(text, 1), Pair(text, 3), Pair(text, 5), text.Length == 9 ? Pair(text, 7) : (byte)255);
    }

    /// <summary><c>#rrggbb</c>, with <c>aa</c> behind it unless it is opaque.</summary>
    public override string ToString() =>
        "#" + Convert.ToHexStringLower(IsOpaque ? [Red, Green, Blue] : [Red, Green, Blue, Alpha]);

    static byte Digit(char digit) => byte.Parse([digit, digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    static byte Pair(string text, int at) => byte.Parse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
