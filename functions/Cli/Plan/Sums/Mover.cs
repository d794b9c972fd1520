using OnPut.Archiving.Costs;
using OnPut.Archiving.Rules;

namespace OnPut.Cli.Plan.Sums;

/// <summary>One of the largest objects that move.</summary>
/// <param name="WaitMonths">Until it moves.</param>
/// <param name="MonthlySaving">USD, once it has.</param>
sealed record Mover(
    string Bucket, string Key, bool IsNoncurrent, long Size, StorageClass From, ArchiveRule Rule, int WaitMonths, decimal MonthlySaving);
