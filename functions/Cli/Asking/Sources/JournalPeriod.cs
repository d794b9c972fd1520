namespace OnPut.Cli.Asking.Sources;

/// <summary>The partitions that are asked for.</summary>
/// <param name="Since">The first day; null for all.</param>
sealed record JournalPeriod(DateOnly? Since)
{
    public static JournalPeriod All { get; } = new((DateOnly?)null);

    public bool Includes(DateOnly day) => Since is not { } first || day >= first;
}
