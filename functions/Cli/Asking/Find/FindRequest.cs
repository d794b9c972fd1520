namespace OnPut.Cli.Asking.Find;

/// <summary>What is looked for: all that is given must hold.</summary>
sealed record FindRequest
{
    /// <summary>A kind, a media type, or the part of one behind the slash.</summary>
    public string? Type { get; init; }

    /// <summary>A part of it, in any case.</summary>
    public string? Camera { get; init; }

    /// <summary>A part of it, in any case.</summary>
    public string? Lens { get; init; }

    /// <summary>By the clock where it was taken.</summary>
    public TimeRange? Taken { get; init; }

    public Surroundings? Near { get; init; }

    /// <summary>Bytes that it has more of.</summary>
    public long? LargerThan { get; init; }

    /// <summary>Bytes that it has fewer of.</summary>
    public long? SmallerThan { get; init; }

    public IReadOnlyList<TagFilter> Tags { get; init; } = [];

    /// <summary>Words, each somewhere in what the object says of itself or in its key, in any case.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>A pattern with <c>*</c>, <c>?</c> and <c>[a-z]</c>; a star stands for slashes too.</summary>
    public string? Key { get; init; }

    /// <summary>The first moment of the upload, UTC.</summary>
    public DateTime? Since { get; init; }

    /// <summary>The first moment behind, UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Only what was declared to be something else than it is.</summary>
    public bool Mismatch { get; init; }

    /// <summary>Only what is damaged, or could not be read.</summary>
    public bool Problems { get; init; }

    public FindOrder Order { get; init; }

    /// <summary>How many at most; null for all.</summary>
    public int? Limit { get; init; }
}
