namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message of a batch that SNS has accepted.</summary>
public partial class PublishBatchResultEntry
{
    /// <summary>The id of the entry in the request.</summary>
    public string? Id { get; set; }

    public string? MessageId { get; set; }

    /// <summary>The place of the message in a FIFO topic; null for others.</summary>
    public string? SequenceNumber { get; set; }
}
