using OnPut.Local.Lambda.Processes;
using OnPut.Local.Lambda.Runtime;

namespace OnPut.Local.Lambda.Functions;

/// <summary>What the processes of all functions share.</summary>
/// <param name="RuntimeEndpoint">Where this program serves the Runtime API.</param>
/// <param name="AwsEndpoint">Where the functions' AWS clients go.</param>
sealed record FunctionContext(
    RuntimeSessions Sessions, ProcessStarter Starter, Uri RuntimeEndpoint, Uri AwsEndpoint, ILocalCloudObserver Observer, TimeProvider Time);
