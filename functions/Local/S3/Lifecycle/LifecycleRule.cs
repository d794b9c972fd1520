using System.Text.Json.Serialization;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>Which objects of a bucket, and what happens to them when.</summary>
/// <param name="Id">Up to 255 characters, unique in its configuration.</param>
public sealed record LifecycleRule(string Id, bool IsEnabled)
{
    /// <summary>The prefix beside the actions, as rules were written before there were filters; null where there is a filter.</summary>
    public string? Prefix { get; init; }

    public LifecycleFilter? Filter { get; init; }

    /// <summary>Of current versions, and of delete markers that are all that is left of their key.</summary>
    public LifecycleExpiration? Expiration { get; init; }

    /// <summary>Of current versions.</summary>
    public IReadOnlyList<LifecycleTransition> Transitions { get; init; } = [];

    public NoncurrentExpiration? NoncurrentExpiration { get; init; }

    public IReadOnlyList<NoncurrentTransition> NoncurrentTransitions { get; init; } = [];

    /// <summary>Days from the beginning of an upload to its end where it was not completed; null to keep it.</summary>
    public int? AbortUploadsAfterDays { get; init; }

    [JsonIgnore]
    public bool HasSizeFilter => Filter is { SizeGreaterThan: not null } or { SizeLessThan: not null };

    internal bool Matches(string key, long size, TagSet tags) => MatchesKey(key) && Filter?.Admits(size, tags) != false;

    /// <summary>Whether the prefix allows the key; uploads are told by nothing else.</summary>
    internal bool MatchesKey(string key) => key.StartsWith(Filter?.Prefix ?? Prefix ?? "", StringComparison.Ordinal);
}
