using System.Globalization;

namespace OnPut.Local.Lambda.Schedules;

/// <summary>One field of a cron expression: the values that it allows.</summary>
static class CronField
{
    /// <param name="names">Names in the place of numbers, the first for <paramref name="least"/>.</param>
    /// <returns>Null where the text is no such field.</returns>
    public static HashSet<int>? TryParse(string text, int least, int most, params ReadOnlySpan<string> names)
    {
        var values = new HashSet<int>();
        foreach (var item in text.Split(','))
        {
            var parts = item.Split('/');
            if (parts.Length > 2) return null;
            var step = 1;
            if (parts.Length == 2 && (!TryNumber(parts[1], 1, most, [], out step))) return null;
            if (Range(parts[0], least, most, names, isOpen: parts.Length == 2) is not var (first, last)) return null;
            for (var value = first; value <= last; value += step)
                values.Add(value);
        }
        return values;
    }

    /// <param name="isOpen">Whether a single value begins a range to the end, as before a step.</param>
    static (int First, int Last)? Range(string text, int least, int most, ReadOnlySpan<string> names, bool isOpen)
    {
        if (text is "*" or "?") return (least, most);
        var ends = text.Split('-');
        if (ends.Length > 2 || !TryNumber(ends[0], least, most, names, out var first)) return null;
        if (ends.Length == 1) return (first, isOpen ? most : first);
        return TryNumber(ends[1], least, most, names, out var last) && first <= last ? (first, last) : null;
    }

    static bool TryNumber(string text, int least, int most, ReadOnlySpan<string> names, out int number)
    {
        for (var index = 0; index < names.Length; index++)
            if (names[index].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                number = least + index;
                return true;
            }
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
    }
}
