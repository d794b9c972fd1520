namespace OnPut.Events;

/// <summary>All the events of one payload that name the same object: one look at it answers them all.</summary>
/// <param name="Bucket">The bucket of them all.</param>
/// <param name="Key">The key of them all.</param>
/// <param name="Events">At least one, in the order of the payload.</param>
public sealed record ObjectHints(string Bucket, string Key, IReadOnlyList<ObjectEvent> Events);
