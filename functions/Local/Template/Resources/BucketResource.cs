using OnPut.Local.S3.Lifecycle;

namespace OnPut.Local.Template.Resources;

/// <summary>An <c>AWS::S3::Bucket</c>.</summary>
/// <param name="Versioned">Whether versioning starts enabled.</param>
/// <param name="Notifications">Who is told of changes; those of functions with S3 events are among them.</param>
public sealed record BucketResource(string LogicalId, string Name, bool Versioned, IReadOnlyList<NotificationResource> Notifications)
{
    /// <summary>What happens to its objects as they age; null where the template says nothing.</summary>
    public LifecycleConfiguration? Lifecycle { get; init; }

    public string Arn => $"arn:aws:s3:::{Name}";
}
