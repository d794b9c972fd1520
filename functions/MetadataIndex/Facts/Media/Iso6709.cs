using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>
/// A place as QuickTime writes it, by ISO 6709 Annex H: <c>+48.1351+011.5820+520.000/</c>, in degrees, degrees and minutes, or
/// degrees, minutes and seconds, told apart by the digits before the point.
/// </summary>
internal static class Iso6709
{
    /// <returns>null for what is no place on Earth.</returns>
    public static PlaceFacts? Parse(string text)
    {
        var rest = text.AsSpan().Trim();
        if (Take(ref rest, out var digits) is not { } latitude || Degrees(latitude, digits, 2) is not (>= -90 and <= 90 and var north))
            return null;
        if (Take(ref rest, out digits) is not { } longitude || Degrees(longitude, digits, 3) is not (>= -180 and <= 180 and var east))
            return null;
        return new(north, east, Take(ref rest, out _));
    }

    /// <summary>Takes a number that starts with its sign.</summary>
    static double? Take(ref ReadOnlySpan<char> rest, out int digits)
    {
        digits = 0;
        if (rest.IsEmpty || rest[0] is not ('+' or '-'))
            return null;
        var length = 1;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || rest[length] == '.'))
            length++;
        var number = rest[..length];
        rest = rest[length..];
        var point = number.IndexOf('.');
        digits = (point < 0 ? length : point) - 1;
        return double.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value) ? value : null;
    }

    /// <param name="digits">Before the point.</param>
    /// <param name="width">Of those, the degrees.</param>
    static double Degrees(double value, int digits, int width)
    {
        var size = Math.Abs(value);
        if (digits >= width + 4)
            size = Math.Floor(size / 10_000) + Math.Floor(size / 100) % 100 / 60 + size % 100 / 3600;
        else if (digits >= width + 2)
            size = Math.Floor(size / 100) + size % 100 / 60;
        return Math.CopySign(size, value);
    }
}
