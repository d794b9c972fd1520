using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Documents.Mail;

/// <summary><c>Tue, 1 Jul 2003 10:52:37 +0200 (CEST)</c> (RFC 5322, §3.3, with the old names of zones).</summary>
internal static class MailDate
{
    const string Months = "jan feb mar apr may jun jul aug sep oct nov dec";

    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null)
            return null;
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var parts = text[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The weekday may stand there without its comma.
        parts = parts.Length > 0 && !char.IsAsciiDigit(parts[0][0]) ? parts[1..] : parts;
        if (parts.Length < 4 || !Number(parts[0], out var day) || !Number(parts[2], out var year) || parts[1].Length < 3)
            return null;
        var month = Months.IndexOf(parts[1][..3].ToLowerInvariant(), StringComparison.Ordinal);
        var clock = parts[3].Split(':');
        if (month < 0 || clock.Length < 2 || !Number(clock[0], out var hour) || !Number(clock[1], out var minute))
            return null;
        var second = clock.Length > 2 && Number(clock[2], out var value) ? value : 0;
        year += year < 50 ? 2000 : year < 1000 ? 1900 : 0;
        return DocumentDate.Create(year, month / 4 + 1, day, hour, minute, second, Zone(parts.Length > 4 ? parts[4] : ""));
    }

    static TimeSpan Zone(string zone)
    {
        if (zone is ['+' or '-', ..] && zone.Length == 5 && Number(zone[1..], out var digits))
            return (zone[0] == '-' ? -1 : 1) * new TimeSpan(digits / 100, digits % 100, 0);
        return zone switch
        {
            "EDT" => TimeSpan.FromHours(-4),
            "EST" or "CDT" => TimeSpan.FromHours(-5),
            "CST" or "MDT" => TimeSpan.FromHours(-6),
            "MST" or "PDT" => TimeSpan.FromHours(-7),
            "PST" => TimeSpan.FromHours(-8),
            _ => TimeSpan.Zero,
        };
    }

    static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
