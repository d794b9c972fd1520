namespace OnPut.Local.S3.Notifications;

/// <summary>"Supported event types for SQS, SNS, and Lambda" in the S3 User Guide. Records name them without <c>s3:</c>.</summary>
internal static class EventNames
{
    public const string Put = "ObjectCreated:Put";
    public const string Copy = "ObjectCreated:Copy";
    public const string CompleteMultipartUpload = "ObjectCreated:CompleteMultipartUpload";
    public const string Delete = "ObjectRemoved:Delete";
    public const string DeleteMarkerCreated = "ObjectRemoved:DeleteMarkerCreated";
    public const string TaggingPut = "ObjectTagging:Put";
    public const string TaggingDelete = "ObjectTagging:Delete";
    public const string AnnotationPut = "ObjectAnnotation:Put";
    public const string AnnotationDelete = "ObjectAnnotation:Delete";

    public const string LifecycleTransition = "LifecycleTransition";
    public const string LifecycleDelete = "LifecycleExpiration:Delete";
    public const string LifecycleDeleteMarkerCreated = "LifecycleExpiration:DeleteMarkerCreated";

    public const string RestorePost = "ObjectRestore:Post";
    public const string RestoreCompleted = "ObjectRestore:Completed";
    public const string RestoreDelete = "ObjectRestore:Delete";

    public const string Prefix = "s3:";

    static readonly HashSet<string> Supported =
    [
        "s3:ReducedRedundancyLostObject", "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy",
        "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated",
        "s3:ObjectRestore:*", "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete", "s3:Replication:*",
        "s3:Replication:OperationFailedReplication", "s3:Replication:OperationNotTracked", "s3:Replication:OperationMissedThreshold",
        "s3:Replication:OperationReplicatedAfterThreshold", "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectAcl:Put",
        "s3:LifecycleExpiration:*", "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:ObjectTagging:*",
        "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete", "s3:ObjectAnnotation:*", "s3:ObjectAnnotation:Put", "s3:ObjectAnnotation:Delete",
    ];

    /// <summary>Whether a configuration may ask for this event.</summary>
    public static bool IsSupported(string configured) => Supported.Contains(configured);

    /// <summary>Whether an event tells of a change of the object itself, which has a place in the order of the key's changes.</summary>
    public static bool HasSequencer(string name) =>
        !IsOfDescription(name) && name is not (LifecycleTransition or RestorePost or RestoreCompleted or RestoreDelete);

    /// <summary>Whether a version or an object was deleted for good.</summary>
    public static bool IsDeletion(string name) => name is Delete or LifecycleDelete;

    /// <summary>Whether what the event is about is a new delete marker.</summary>
    public static bool IsDeleteMarker(string name) => name is DeleteMarkerCreated or LifecycleDeleteMarkerCreated;

    /// <summary>Whether an event's record is of the version that came with tagging and lifecycle ("Event message structure").</summary>
    public static bool IsOfLaterVersion(string name) =>
        IsOfDescription(name) || name is LifecycleTransition or LifecycleDelete or LifecycleDeleteMarkerCreated or RestoreDelete;

    static bool IsOfDescription(string name) => name is TaggingPut or TaggingDelete or AnnotationPut or AnnotationDelete;

    /// <summary>Whether two configured events, of which either may be a wildcard, have one in common.</summary>
    public static bool Overlap(string left, string right) => left == right || Covers(left, right) || Covers(right, left);

    static bool Covers(string wildcard, string name) =>
        wildcard.EndsWith('*') && name.StartsWith(wildcard[..^1], StringComparison.Ordinal);
}
