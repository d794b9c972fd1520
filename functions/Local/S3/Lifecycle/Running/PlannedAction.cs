using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Something that a rule does to a version.</summary>
/// <param name="Due">The midnight UTC; in the past where it is overdue.</param>
/// <param name="StorageClass">Where to move the object; empty for other actions.</param>
internal sealed record PlannedAction(DateTimeOffset Due, PlannedActionKind Kind, string StorageClass = "") : IComparable<PlannedAction>
{
    /// <summary>The earlier comes first; at one time deletion, then moves, the coldest first, then markers ("Lifecycle conflicts").</summary>
    public int CompareTo(PlannedAction? other)
    {
        if (other is null) return -1;
        var byTime = Due.CompareTo(other.Due);
        if (byTime != 0) return byTime;
        var byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind : StorageClasses.Coldness(other.StorageClass).CompareTo(StorageClasses.Coldness(StorageClass));
    }
}
