namespace Amazon.Lambda.Core;

/// <summary>The client context that the AWS Mobile SDK passes along with an invocation.</summary>
public interface IClientContext
{
    IDictionary<string, string>? Environment { get; }

    IClientApplication? Client { get; }

    IDictionary<string, string>? Custom { get; }
}
