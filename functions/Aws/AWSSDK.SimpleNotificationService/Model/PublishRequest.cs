using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message for one topic, endpoint or phone number.</summary>
public partial class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    public PublishRequest()
    {
    }

    public PublishRequest(string? topicArn, string? message)
    {
        TopicArn = topicArn;
        Message = message;
    }

    public PublishRequest(string? topicArn, string? message, string? subject)
        : this(topicArn, message) => Subject = subject;

    /// <summary>At most 256 KB.</summary>
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

    /// <summary>In E.164.</summary>
    [AWSProperty(Sensitive = true)]
    public string? PhoneNumber { get; set; }

    /// <summary>ASCII, at most 100 characters; the subject of an e-mail.</summary>
    public string? Subject { get; set; }

    public string? TargetArn { get; set; }

    public string? TopicArn { get; set; }
}
