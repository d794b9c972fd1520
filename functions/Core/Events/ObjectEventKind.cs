namespace OnPut.Events;

/// <summary>What an event says has happened.</summary>
public enum ObjectEventKind
{
    /// <summary>There may be a new object, or someone asks to look at it again (an S3 Batch Operations task).</summary>
    Created,

    /// <summary>An object may be gone: deleted, hidden by a delete marker, or expired by a lifecycle rule.</summary>
    Removed,

    /// <summary>Anything else: tags, restores, transitions, replication.</summary>
    Other,
}
