using System.Globalization;
using System.Text.RegularExpressions;

namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>What a single value looks like, in the ways of writing that are common around the world.</summary>
internal static partial class ValueGuess
{
    /// <summary>Nothing longer is a number or a time.</summary>
    const int Longest = 40;

    static readonly string[] DateFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy",
        "d.M.yy", "M/d/yy", "d/M/yy", "d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy", "d MMMM yyyy", "MMMM d, yyyy", "d-MMM-yy",
    ];

    public static ValueKind Of(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (IsMissing(value))
            return ValueKind.Missing;
        if (value.Length > Longest)
            return ValueKind.Text;
        if (IsAny(value, "true", "false", "yes", "no"))
            return ValueKind.Boolean;
        if (IsAny(value.TrimStart("+-"), "inf", "infinity"))
            return ValueKind.Number;
        if (Integer().IsMatch(value))
            return ValueKind.Integer;
        if (Number().IsMatch(value))
            return ValueKind.Number;
        return char.IsAsciiDigit(value[0]) || char.IsAsciiDigit(value[^1]) || value[^1] is 'Z' or 'M' or 'm' ? Time(value) : ValueKind.Text;
    }

    static bool IsMissing(ReadOnlySpan<char> value) =>
        value.IsEmpty || value is "-" || IsAny(value, "null", "na", "n/a", "nan", @"\N", "none", "#n/a");

    static bool IsAny(ReadOnlySpan<char> value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    static ValueKind Time(ReadOnlySpan<char> value)
    {
        if (DateTime.TryParseExact(value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return ValueKind.Date;
        var clock = Clock().EnumerateMatches(value);
        return clock.MoveNext()
            && DateTime.TryParseExact(value[..clock.Current.Index], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? ValueKind.Timestamp
                : ValueKind.Text;
    }

    /// <summary>Leading zeros make a postal code or an article number of it, and that is a text.</summary>
    [GeneratedRegex(@"^[+-]?(?:0|[1-9][0-9]{0,37})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Integer();

    /// <summary>
    /// With a point or a comma before the decimals, the other one, a space or an apostrophe between groups of three, an exponent.
    /// </summary>
    [GeneratedRegex(
        @"^[+-]?(?:(?:0|[1-9][0-9]*)?[.,][0-9]+|(?:0|[1-9][0-9]*)[.]?|[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?:\.[0-9]*)?|(?:\.[0-9]{3})+(?:,[0-9]*)?|(?:[ '\u00A0\u202F][0-9]{3})+(?:[.,][0-9]*)?))(?:[eE][+-]?[0-9]{1,4})?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    /// <summary>What follows a date: ISO 8601's T or a space, a time of day, and where it is so late.</summary>
    [GeneratedRegex(
        @"(?:T|,?[ ])(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,9})?)?(?: ?[AaPp][Mm])?(?: ?(?:Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
