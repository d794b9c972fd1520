using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.SimpleNotificationService.Internal;
using Amazon.Util.Internal;

namespace Amazon.SimpleNotificationService;

/// <summary>How a client reaches Amazon SNS.</summary>
public partial class AmazonSimpleNotificationServiceConfig : ClientConfig
{
    static readonly string s_userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceId, typeof(AmazonSimpleNotificationServiceConfig).Assembly.GetName().Version!.ToString());

    public AmazonSimpleNotificationServiceConfig()
        : base(new DefaultConfigurationProvider(SnsDefaults.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "sns";
        EndpointProvider = new SnsEndpointProvider();
    }

    /// <summary>The name in <c>AWS_ENDPOINT_URL_SNS</c> and in the shared configuration files.</summary>
    public static new string ServiceId => "SNS";

    public override string RegionEndpointServiceName => "sns";

    public override string ServiceVersion => "2010-03-31";

    public override string UserAgent => s_userAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(SnsEndpointResolver.Parameters(this, parameters.AlternateEndpoint));
}
