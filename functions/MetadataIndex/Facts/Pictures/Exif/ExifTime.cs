using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>Exif's times: local ones, with an offset from UTC since version 2.31.</summary>
internal static class ExifTime
{
    const int Digits = 14;

    /// <summary>To the second: fractions are left out, as few cameras note them.</summary>
    public static TakenAt? Taken(TiffDirectory first, TiffDirectory exif) =>
        At(exif, ExifTag.TakenAt, ExifTag.OffsetTaken)
        ?? At(exif, ExifTag.DigitizedAt, ExifTag.OffsetDigitized)
        ?? At(first, ExifTag.TakenAt, ExifTag.OffsetTaken);

    static TakenAt? At(TiffDirectory directory, int time, int offset) =>
        Parse(directory.Text(time)) is { } local ? new(local, Offset(directory.Text(offset))) : null;

    /// <summary><c>2024:05:17 12:34:56</c>; the signs between the digits are not looked at, for too many write others.</summary>
    public static DateTime? Parse(string? text)
    {
        if (text is null || text.Length < Digits)
            return null;
        var digits = new string([.. text.Where(char.IsAsciiDigit).Take(Digits)]);
        return DateTime.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Year > 1 ? time : null;
    }

    /// <summary><c>+02:00</c>, <c>-0330</c> or <c>Z</c>; null for what is no offset on Earth.</summary>
    public static TimeSpan? Offset(string? text)
    {
        if (text is "Z" or "z")
            return TimeSpan.Zero;
        if (text is not { Length: >= 5 } || text[0] is not ('+' or '-'))
            return null;
        var digits = new string([.. text.Where(char.IsAsciiDigit)]);
        if (digits.Length < 4)
            return null;
        var offset = new TimeSpan(int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(2, 2), CultureInfo.InvariantCulture), 0);
        return offset <= TimeSpan.FromHours(14) ? text[0] == '-' ? -offset : offset : null;
    }
}
