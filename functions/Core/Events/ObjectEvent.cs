namespace OnPut.Events;

/// <summary>One thing that happened to one object, whatever route the news took. A hint to look, never a fact to apply.</summary>
public sealed record ObjectEvent
{
    /// <summary>S3's own name without the <c>s3:</c> prefix, such as <c>ObjectCreated:Put</c>; EventBridge's detail type, or <c>BatchTask</c>.</summary>
    public required string Name { get; init; }

    public required ObjectEventKind Kind { get; init; }

    /// <summary>True where a delete marker was put on top: the object is hidden, and its versions are still there.</summary>
    public bool IsDeleteMarker { get; init; }

    public required string Bucket { get; init; }

    /// <summary>The key itself, 1 to 1,024 bytes of UTF-8: decoded where the route encodes it.</summary>
    public required string Key { get; init; }

    /// <summary>Null in an unversioned bucket.</summary>
    public string? VersionId { get; init; }

    /// <summary>Without quotes; null where the event carries none (removals, batch tasks).</summary>
    public string? ETag { get; init; }

    /// <summary>Bytes; null where the event carries none.</summary>
    public long? Size { get; init; }

    /// <summary>Orders the events of one key on one transport (<see cref="Events.Sequencer"/>); null where there is none.</summary>
    public string? Sequencer { get; init; }

    /// <summary>When it happened, by S3's clock.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The id of the request that caused it.</summary>
    public string? RequestId { get; init; }

    /// <summary>Who caused it: a principal id or an account.</summary>
    public string? Requester { get; init; }

    /// <summary>Where the request came from.</summary>
    public string? SourceIpAddress { get; init; }
}
