namespace OnPut.Local.Lambda;

/// <summary>The figures of one invocation, as Lambda's REPORT line has them.</summary>
/// <param name="Function">The logical id.</param>
/// <param name="InitDuration">How long the process took until it asked for its first event; null where it was warm.</param>
/// <param name="MemorySize">In MB, as configured.</param>
/// <param name="MaxMemoryUsed">In MB, the process's peak since it started; null where the system does not tell.</param>
/// <param name="Error">What went wrong; null where the invocation succeeded.</param>
public sealed record InvocationReport(
    string Function, string RequestId, TimeSpan Duration, TimeSpan? InitDuration, int MemorySize, int? MaxMemoryUsed, FunctionError? Error);
