namespace OnPut.Local.Messaging;

/// <summary>A topic as it is kept.</summary>
sealed record TopicRecord(TopicSpec Spec, IReadOnlyDictionary<string, string> Tags);
