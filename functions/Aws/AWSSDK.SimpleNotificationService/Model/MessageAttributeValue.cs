using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A message attribute: what filter policies look at.</summary>
public partial class MessageAttributeValue
{
    public MemoryStream? BinaryValue { get; set; }

    /// <summary><c>String</c>, <c>String.Array</c>, <c>Number</c> or <c>Binary</c>.</summary>
    [AWSProperty(Required = true)]
    public string? DataType { get; set; }

    public string? StringValue { get; set; }
}
