using System.Collections.Immutable;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>How often something has happened to objects because of their age.</summary>
public sealed record LifecycleTally
{
    public static LifecycleTally Nothing { get; } = new();

    /// <summary>Objects that were moved, by the storage class that they were moved into.</summary>
    public IReadOnlyDictionary<string, long> Transitions { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Objects and versions that were deleted for good.</summary>
    public long Deleted { get; init; }

    public long DeleteMarkersCreated { get; init; }

    /// <summary>Delete markers that went because nothing else was left of their keys, or with other old versions.</summary>
    public long DeleteMarkersDeleted { get; init; }

    public long UploadsAborted { get; init; }

    /// <summary>Archived objects whose bytes came back.</summary>
    public long RestoresCompleted { get; init; }

    /// <summary>Archived objects whose bytes had been back for as long as was asked for.</summary>
    public long RestoresEnded { get; init; }

    public static LifecycleTally operator +(LifecycleTally left, LifecycleTally right) => new()
    {
        Transitions = left.Transitions.Concat(right.Transitions)
            .GroupBy(pair => pair.Key)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(pair => pair.Value), StringComparer.Ordinal),
        Deleted = left.Deleted + right.Deleted,
        DeleteMarkersCreated = left.DeleteMarkersCreated + right.DeleteMarkersCreated,
        DeleteMarkersDeleted = left.DeleteMarkersDeleted + right.DeleteMarkersDeleted,
        UploadsAborted = left.UploadsAborted + right.UploadsAborted,
        RestoresCompleted = left.RestoresCompleted + right.RestoresCompleted,
        RestoresEnded = left.RestoresEnded + right.RestoresEnded,
    };

    internal static LifecycleTally OfTransition(string storageClass) =>
        new() { Transitions = ImmutableSortedDictionary<string, long>.Empty.Add(storageClass, 1) };
}
