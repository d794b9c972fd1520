using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A mobile client's context for tests.</summary>
public class TestClientContext : IClientContext
{
    public IDictionary<string, string>? Environment { get; set; } = new Dictionary<string, string>();

    public IClientApplication? Client { get; set; }

    public IDictionary<string, string>? Custom { get; set; } = new Dictionary<string, string>();
}
