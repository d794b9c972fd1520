using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Xmp;

/// <summary>XMP's numbers: decimal, or Exif's ratios as <c>28/10</c>.</summary>
internal static class XmpNumber
{
    /// <returns>null for what is no number, negative, or a ratio without a denominator.</returns>
    public static double? Of(string? text)
    {
        var parts = text?.Split('/', 3);
        if (parts is not { Length: 1 or 2 } || !TryParse(parts[0], out var value))
            return null;
        if (parts.Length == 2)
        {
            if (!TryParse(parts[1], out var divisor) || divisor == 0)
                return null;
            value /= divisor;
        }
        return double.IsFinite(value) && value >= 0 ? value : null;
    }

    static bool TryParse(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
