using System.Globalization;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>Times as an inventory writes them: <c>2016-11-06T21:32:00.000Z</c>.</summary>
static class InventoryTime
{
    /// <summary>Without what is behind the seconds, which no plan needs.</summary>
    const int Length = 19;

    /// <returns>False where it is no time.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time) =>
        TryParsePlain(text, out time)
        || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Ten times as fast as what reads any form of time.</summary>
    static bool TryParsePlain(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < Length + 1 || text[^1] != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return false;
        var year = (Two(text, 0) * 100) + Two(text, 2);
        var (month, day, hour, minute, second) = (Two(text, 5), Two(text, 8), Two(text, 11), Two(text, 14), Two(text, 17));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        time = new(new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc));
        return true;
    }

    /// <returns>Less than zero where they are no digits.</returns>
    static int Two(ReadOnlySpan<char> text, int start)
    {
        var (tens, ones) = (text[start] - '0', text[start + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : int.MinValue / 200;
    }
}
