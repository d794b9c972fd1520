namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>What a compaction has done.</summary>
/// <param name="Finished">False where the deadline came first: what is left is done by the next one.</param>
/// <param name="Days">The days where something was merged or is wrong.</param>
public sealed record CompactionResult(bool Finished, IReadOnlyList<DayResult> Days);
