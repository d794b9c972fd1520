using System.Globalization;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The context of one invocation, from the headers it came with and the environment of the process.</summary>
sealed class LambdaContext(
    InvocationHeaders headers, FunctionEnvironment environment, ILambdaLogger logger, ILambdaSerializer? serializer) : ILambdaContext
{
    // Without the header the deadline is 1970, as in the original.
    readonly long _deadline = long.TryParse(headers.DeadlineMs, CultureInfo.InvariantCulture, out var milliseconds) ? milliseconds : 0;

    public string AwsRequestId => headers.AwsRequestId;

    public IClientContext ClientContext => field ??= CognitoClientContext.Parse(headers.ClientContext);

    public string FunctionName => environment.Name;

    public string FunctionVersion => environment.Version;

    public ICognitoIdentity Identity => field ??= CognitoIdentity.Parse(headers.CognitoIdentity);

    public string InvokedFunctionArn => headers.InvokedFunctionArn!;

    public ILambdaLogger Logger => logger;

    public string? LogGroupName => environment.LogGroupName;

    public string? LogStreamName => environment.LogStreamName;

    public int MemoryLimitInMB => environment.MemoryInMB;

    public TimeSpan RemainingTime =>
        TimeSpan.FromMilliseconds(_deadline - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    public string? TenantId => headers.TenantId;

    public string? TraceId => headers.TraceId;

    public ILambdaSerializer? Serializer => serializer;
}
