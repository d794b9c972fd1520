using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>The endpoints of SNS: a URL of the caller's own, or the region's.</summary>
sealed class SnsEndpointProvider : IEndpointProvider
{
    /// <exception cref="AmazonClientException">The parameters contradict each other, or there is no region.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var fips = (bool)parameters[nameof(SnsEndpointParameters.UseFIPS)];
        var dualStack = (bool)parameters[nameof(SnsEndpointParameters.UseDualStack)];
        if (parameters[nameof(SnsEndpointParameters.Endpoint)] is string url)
        {
            return (fips, dualStack) switch
            {
                (true, _) => throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported"),
                (_, true) => throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported"),
                _ => new Endpoint(url),
            };
        }

        if (parameters[nameof(SnsEndpointParameters.Region)] is not string region || Fn.Partition(region) is not { } partition)
            throw new AmazonClientException("Invalid Configuration: Missing Region");
        if (fips && !partition.supportsFIPS)
            throw new AmazonClientException("FIPS is enabled but this partition does not support FIPS");
        if (dualStack && !partition.supportsDualStack)
            throw new AmazonClientException("DualStack is enabled but this partition does not support DualStack");

        // AWS GovCloud's ordinary endpoints are FIPS endpoints.
        var host = fips && !(region is "us-gov-east-1" or "us-gov-west-1" && !dualStack) ? "sns-fips" : "sns";
        return new Endpoint($"https://{host}.{region}.{(dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }
}
