using System.Globalization;

namespace OnPut.Cli.Time;

/// <summary>How far the clock is to go, as people write it.</summary>
static class TimeDistance
{
    const string Forms = "expected a plus, a whole number and h, d, w or y, such as +90d";

    /// <summary>Of the clock itself: it does not go behind the year 9000.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(365 * 7000);

    /// <exception cref="UserErrorException">It is none, too far, or leads back.</exception>
    public static TimeSpan Parse(string text)
    {
        if (text.StartsWith('-'))
            throw new UserErrorException(
                $"the time only goes forward, and '{text}' leads back: what has happened to objects cannot be undone; "
                + "begin anew with 'onput up --reset'.");
        if (text is not ['+', .. var digits, var unit] || UnitOf(unit) is not { } one
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new UserErrorException($"the distance is '{text}', {Forms}.");
        return count <= Longest / one
            ? count * one
            : throw new UserErrorException($"the distance is '{text}', and the time goes as far as the year 9000.");
    }

    static TimeSpan? UnitOf(char unit) => unit switch
    {
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        'y' => TimeSpan.FromDays(365),
        _ => null,
    };
}
