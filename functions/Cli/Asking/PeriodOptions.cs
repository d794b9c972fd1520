using System.CommandLine;
using System.Globalization;
using OnPut.Cli.Asking.Sources;

namespace OnPut.Cli.Asking;

/// <summary>Options that leave old partitions of the journal alone.</summary>
sealed class PeriodOptions
{
    readonly Option<string?> _since = new("--since")
    {
        Description = "Read only what was written down since this day (UTC), as 2024-05-01; earlier objects are not seen.",
        HelpName = "DAY",
    };

    readonly Option<int?> _days = new("--days")
    {
        Description = "Read only what was written down in the last N days, today (UTC) included.",
        HelpName = "N",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_since);
        command.Options.Add(_days);
        _days.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var days) || days is < 1 or > 36500))
                result.AddError($"--days is '{token.Value}', expected a number from 1 to 36500");
        });
    }

    /// <exception cref="UserErrorException">The day is none, or both are given.</exception>
    public JournalPeriod Of(ParseResult parsed, TimeProvider time) => (parsed.GetValue(_since), parsed.GetValue(_days)) switch
    {
        (null, null) => JournalPeriod.All,
        (null, { } days) => new(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - days)),
        ({ } text, null) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day)
            : throw new UserErrorException($"--since is '{text}', expected a day such as 2024-05-01."),
        _ => throw new UserErrorException("--since and --days exclude each other."),
    };
}
