using Amazon.Runtime;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>What became of each message of a batch. A list without members is null.</summary>
public partial class PublishBatchResponse : AmazonWebServiceResponse
{
    public List<BatchResultErrorEntry>? Failed { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<PublishBatchResultEntry>? Successful { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
