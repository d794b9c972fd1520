namespace Amazon.Lambda.Core;

/// <summary>What the runtime tells a handler about one invocation.</summary>
public interface ILambdaContext
{
    /// <summary>The id of the invocation; a retry of the same event keeps it.</summary>
    string AwsRequestId { get; }

    /// <summary>What a mobile app sent along; null outside the AWS Mobile SDK.</summary>
    IClientContext? ClientContext { get; }

    string FunctionName { get; }

    /// <summary>A published version's number, or <c>$LATEST</c>.</summary>
    string FunctionVersion { get; }

    /// <summary>The Cognito identity that invoked the function, where there is one.</summary>
    ICognitoIdentity? Identity { get; }

    /// <summary>The ARN that was invoked, with the alias or version where the caller named one.</summary>
    string InvokedFunctionArn { get; }

    ILambdaLogger Logger { get; }

    string? LogGroupName { get; }

    string? LogStreamName { get; }

    /// <summary>The configured memory in MB.</summary>
    int MemoryLimitInMB { get; }

    /// <summary>The time until Lambda kills the invocation; negative once the deadline has passed.</summary>
    TimeSpan RemainingTime { get; }

    string? TenantId => string.Empty;

    /// <summary>The X-Ray trace header of the invocation.</summary>
    string? TraceId => string.Empty;

    /// <summary>The serializer that the function was registered with; null for handlers on streams.</summary>
    ILambdaSerializer? Serializer => null;
}
