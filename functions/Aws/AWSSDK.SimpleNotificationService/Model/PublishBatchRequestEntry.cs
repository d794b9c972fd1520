using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message of a batch.</summary>
public partial class PublishBatchRequestEntry
{
    /// <summary>Unique within the batch; at most 80 letters, digits, <c>_</c> and <c>-</c>.</summary>
    [AWSProperty(Required = true)]
    public string? Id { get; set; }

    [AWSProperty(Required = true)]
    public string? Message { get; set; }

    public Dictionary<string, MessageAttributeValue>? MessageAttributes { get; set; } =
        AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>For FIFO topics.</summary>
    public string? MessageDeduplicationId { get; set; }

    /// <summary>For FIFO topics.</summary>
    public string? MessageGroupId { get; set; }

    /// <summary><c>json</c> where the message has a form for each protocol.</summary>
    public string? MessageStructure { get; set; }

    public string? Subject { get; set; }
}
