using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Xmp;

/// <summary>XMP's way to write a place: <c>48,8.4135N</c> or <c>48,8,24N</c>; altitudes as a ratio.</summary>
internal static class XmpPlace
{
    public static double? Degrees(string? text, int most)
    {
        if (text is not { Length: >= 2 } || char.ToUpperInvariant(text[^1]) is not ('N' or 'S' or 'E' or 'W') || text.Length > 40)
            return null;
        var parts = text[..^1].Split(',');
        var (value, unit) = (0.0, 1.0);
        foreach (var part in parts.Take(3))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number < 0)
                return null;
            value += number / unit;
            unit *= 60;
        }
        return value > most ? null : Math.Round(char.ToUpperInvariant(text[^1]) is 'S' or 'W' ? -value : value, 9);
    }

    public static double? Altitude(string? ratio, string? reference) =>
        XmpNumber.Of(ratio) is { } height ? reference == "1" ? -height : height : null;
}
