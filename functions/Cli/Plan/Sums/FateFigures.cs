namespace OnPut.Cli.Plan.Sums;

/// <param name="MonthlyNow">USD.</param>
sealed record FateFigures(long Objects, long Bytes, decimal MonthlyNow);
