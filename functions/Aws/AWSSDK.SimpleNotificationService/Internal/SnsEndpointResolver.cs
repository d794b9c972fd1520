using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Gives a request the endpoint that its client's configuration says.</summary>
sealed class SnsEndpointResolver : BaseEndpointResolver
{
    /// <summary>A configured URL, such as <c>AWS_ENDPOINT_URL</c>, names no region unless it is one of AWS's own.</summary>
    public static SnsEndpointParameters Parameters(IClientConfig config, RegionEndpoint? alternate) => new()
    {
        Region = alternate?.SystemName ?? config.RegionEndpoint?.SystemName ?? RegionOfUrl(config),
        UseDualStack = config.UseDualstackEndpoint,
        UseFIPS = config.UseFIPSEndpoint,
        Endpoint = config.ServiceURL,
    };

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        Parameters(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);

    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        InjectHostPrefix(executionContext.RequestContext);

    static string? RegionOfUrl(IClientConfig config)
    {
        if (string.IsNullOrEmpty(config.ServiceURL))
            return null;
        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL)).SystemName
            : config.AuthenticationRegion;
    }
}
