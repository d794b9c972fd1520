using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle;

/// <summary>What an object must be for a rule to apply; everything that is there must hold.</summary>
/// <param name="Prefix">What its key begins with; null for any.</param>
/// <param name="Tags">What it is tagged with, exactly, among others.</param>
/// <param name="SizeGreaterThan">Bytes, which it has more of; null for any size.</param>
/// <param name="SizeLessThan">Bytes, which it has less of; null for any size.</param>
/// <param name="IsAnd">Whether the conditions stand in an <c>And</c>.</param>
public sealed record LifecycleFilter(string? Prefix, IReadOnlyList<Tag> Tags, long? SizeGreaterThan, long? SizeLessThan, bool IsAnd)
{
    /// <summary>A filter of what is given, in the form in which S3 wants that many conditions.</summary>
    public static LifecycleFilter Of(string? prefix, IReadOnlyList<Tag> tags, long? sizeGreaterThan, long? sizeLessThan)
    {
        var conditions = tags.Count
            + (prefix is null ? 0 : 1) + (sizeGreaterThan is null ? 0 : 1) + (sizeLessThan is null ? 0 : 1);
        return new LifecycleFilter(conditions == 0 ? "" : prefix, tags, sizeGreaterThan, sizeLessThan, conditions > 1);
    }

    internal bool Admits(long size, TagSet tags) =>
        !(size <= SizeGreaterThan) && !(size >= SizeLessThan) && (Tags.Count == 0 || Tags.All(tags.Tags.Contains));
}
