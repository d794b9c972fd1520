using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message of a batch that SNS has refused.</summary>
public partial class BatchResultErrorEntry
{
    [AWSProperty(Required = true)]
    public string? Code { get; set; }

    /// <summary>The id of the entry in the request.</summary>
    [AWSProperty(Required = true)]
    public string? Id { get; set; }

    public string? Message { get; set; }

    /// <summary>True where sending it again cannot help.</summary>
    [AWSProperty(Required = true)]
    public bool? SenderFault { get; set; }
}
