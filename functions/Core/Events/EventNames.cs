namespace OnPut.Events;

/// <summary>From the names of the S3 event types ("Supported event types", Amazon S3 User Guide) to what they mean here.</summary>
static class EventNames
{
    /// <summary>By the notification's event name, without <c>s3:</c>.</summary>
    public static ObjectEventKind OfNotification(string name) => name switch
    {
        _ when name.StartsWith("ObjectCreated:", StringComparison.Ordinal) => ObjectEventKind.Created,
        _ when name.StartsWith("ObjectRemoved:", StringComparison.Ordinal) => ObjectEventKind.Removed,
        // Deletes by lifecycle rules do not fire ObjectRemoved.
        _ when name.StartsWith("LifecycleExpiration:", StringComparison.Ordinal) => ObjectEventKind.Removed,
        _ => ObjectEventKind.Other,
    };

    /// <summary>By the notification's event name: <c>ObjectRemoved:DeleteMarkerCreated</c> and its like of lifecycle rules.</summary>
    public static bool IsDeleteMarker(string name) => name.EndsWith(":DeleteMarkerCreated", StringComparison.Ordinal);

    /// <summary>By EventBridge's detail type.</summary>
    public static ObjectEventKind OfDetailType(string detailType) => detailType switch
    {
        "Object Created" => ObjectEventKind.Created,
        "Object Deleted" => ObjectEventKind.Removed,
        _ => ObjectEventKind.Other,
    };
}
