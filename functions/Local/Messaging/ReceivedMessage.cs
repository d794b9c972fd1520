namespace OnPut.Local.Messaging;

/// <summary>A message as one receive hands it out.</summary>
/// <param name="MessageId">The same in every receive.</param>
/// <param name="ReceiptHandle">Good for deleting it and for changing its visibility, until it is received again.</param>
/// <param name="Body">The text.</param>
/// <param name="Attributes">Message attributes by name.</param>
/// <param name="SentAt">When it entered the queue, to the millisecond.</param>
/// <param name="FirstReceivedAt">When it was received for the first time, to the millisecond.</param>
/// <param name="ReceiveCount">How often it was received, this time included.</param>
/// <param name="DeadLetterSourceArn">The queue that gave it up; null outside a dead-letter queue.</param>
public sealed record ReceivedMessage(
    string MessageId,
    string ReceiptHandle,
    string Body,
    IReadOnlyDictionary<string, MessageAttribute> Attributes,
    DateTimeOffset SentAt,
    DateTimeOffset FirstReceivedAt,
    int ReceiveCount,
    string? DeadLetterSourceArn)
{
    /// <summary>MD5 of the body, lower-case hex.</summary>
    public string BodyMd5 => MessageDigest.OfBody(Body);

    /// <summary>MD5 of the attributes as SQS computes it, lower-case hex; null without attributes.</summary>
    public string? AttributesMd5 => MessageDigest.OfAttributes(Attributes);
}
