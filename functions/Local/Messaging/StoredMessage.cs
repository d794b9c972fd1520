namespace OnPut.Local.Messaging;

/// <summary>A message row, as a receive needs it.</summary>
sealed record StoredMessage(
    long Sequence, string Id, string Body, string? Attributes, long Sent, int Receives, long? FirstReceived, string? DeadLetterSource);
