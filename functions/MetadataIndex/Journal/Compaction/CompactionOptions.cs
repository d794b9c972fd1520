namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>What a compaction merges.</summary>
public sealed record CompactionOptions
{
    /// <summary>A file of this size or more is left alone, and merged files are not made to be larger.</summary>
    public long TargetBytes { get; init; } = 64 << 20;

    /// <summary>Fewer small files than this are left as they are; at least 2.</summary>
    public int LeastFiles { get; init; } = 2;

    /// <summary>How many days are looked at, today being the first; null for every day there is.</summary>
    public int? Days { get; init; } = 3;
}
