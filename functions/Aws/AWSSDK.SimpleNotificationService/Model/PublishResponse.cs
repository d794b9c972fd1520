using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>SNS has accepted a message.</summary>
public partial class PublishResponse : AmazonWebServiceResponse
{
    public string? MessageId { get; set; }

    /// <summary>The place of the message in a FIFO topic; null for others.</summary>
    public string? SequenceNumber { get; set; }
}
