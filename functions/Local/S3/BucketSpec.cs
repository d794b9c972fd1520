using OnPut.Local.S3.Lifecycle;

namespace OnPut.Local.S3;

/// <summary>A bucket as a template describes it.</summary>
public sealed record BucketSpec(string Name)
{
    /// <summary>Whether it keeps versions; false leaves a bucket as it is.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>All that it notifies: what an earlier template had and this one has not is gone.</summary>
    public IReadOnlyList<BucketNotification> Notifications { get; init; } = [];

    /// <summary>What happens to its objects as they age; null leaves what a client has put and drops what a template had.</summary>
    public LifecycleConfiguration? Lifecycle { get; init; }
}
