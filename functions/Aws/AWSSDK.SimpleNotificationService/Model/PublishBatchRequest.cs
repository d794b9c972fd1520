using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>Up to ten messages for a topic, together at most 256 KB.</summary>
public partial class PublishBatchRequest : AmazonSimpleNotificationServiceRequest
{
    [AWSProperty(Required = true)]
    public List<PublishBatchRequestEntry>? PublishBatchRequestEntries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    [AWSProperty(Required = true)]
    public string? TopicArn { get; set; }
}
