namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>What a compaction has done to the files of one day.</summary>
public sealed record DayResult
{
    public required DateOnly Day { get; init; }

    /// <summary>The files there were.</summary>
    public int FilesBefore { get; init; }

    /// <summary>The files there are of those, and of the merged ones.</summary>
    public int FilesAfter { get; init; }

    /// <summary>The rows of the merged files.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that were in them twice and have been dropped.</summary>
    public long Duplicates { get; init; }

    /// <summary>The size of what was merged.</summary>
    public long BytesBefore { get; init; }

    /// <summary>The size of what it was merged into.</summary>
    public long BytesAfter { get; init; }

    /// <summary>The first few files that could not be merged, and why.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}
