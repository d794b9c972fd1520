using Amazon.Runtime.Internal;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>How the pipeline's telemetry names the service.</summary>
sealed class SnsMetadata : IServiceMetadata
{
    public string ServiceId => AmazonSimpleNotificationServiceConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
