namespace OnPut.Local.Messaging;

/// <summary>A queue as it is kept.</summary>
sealed record QueueRecord(QueueSpec Spec, IReadOnlyDictionary<string, string> Tags, DateTimeOffset Created, DateTimeOffset Modified);
