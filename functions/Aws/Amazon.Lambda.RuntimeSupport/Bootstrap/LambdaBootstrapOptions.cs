namespace Amazon.Lambda.RuntimeSupport.Bootstrap;

/// <summary>What can be set about a bootstrap.</summary>
public class LambdaBootstrapOptions
{
    /// <summary>Where the Runtime API is, as <c>host:port</c>; goes before <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string? RuntimeApiEndpoint { get; set; }
}
