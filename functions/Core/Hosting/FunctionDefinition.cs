using OnPut.Reconcile;

namespace OnPut.Hosting;

/// <summary>What makes one function differ from another.</summary>
/// <param name="Name">As in the template: in logs, metrics, notices and on what it writes.</param>
/// <param name="Read">Reads its own options, noting problems in the reader; what it returns makes the function once there are none.</param>
public sealed record FunctionDefinition(string Name, Func<EnvironmentReader, Func<FunctionServices, IObjectFunction>> Read)
{
    /// <summary><see cref="FunctionOptions.MaxObjectBytes"/> where the environment does not say.</summary>
    public long MaxObjectBytes { get; init; } = 256L << 20;

    /// <summary><see cref="FunctionOptions.Parallelism"/> where the environment does not say.</summary>
    public int Parallelism { get; init; } = 2;
}
