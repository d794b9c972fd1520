using System.Globalization;
using System.Text;

namespace OnPut.Local.Lambda.Functions;

/// <summary>Log lines and errors in the words of Lambda, which tools and people search for.</summary>
static class LambdaWording
{
    public static string Start(string requestId) => $"START RequestId: {requestId} Version: $LATEST";

    public static string End(string requestId) => $"END RequestId: {requestId}";

    public static string Report(InvocationReport report)
    {
        var line = new StringBuilder();
        line.Append(CultureInfo.InvariantCulture, $"REPORT RequestId: {report.RequestId}\tDuration: {report.Duration.TotalMilliseconds:F2} ms\t");
        line.Append(CultureInfo.InvariantCulture, $"Billed Duration: {Math.Ceiling(report.Duration.TotalMilliseconds):F0} ms\tMemory Size: {report.MemorySize} MB");
        if (report.MaxMemoryUsed is { } used)
            line.Append(CultureInfo.InvariantCulture, $"\tMax Memory Used: {used} MB");
        if (report.InitDuration is { } init)
            line.Append(CultureInfo.InvariantCulture, $"\tInit Duration: {init.TotalMilliseconds:F2} ms");
        if (report.Error?.Type == TimeoutType)
            line.Append("\tStatus: timeout");
        else if (report.Error is { } error)
            line.Append(CultureInfo.InvariantCulture, $"\tStatus: error\tError Type: {error.Type}");
        return line.ToString();
    }

    public static FunctionError Timeout(string requestId, TimeSpan timeout) => FunctionError.Of(
        TimeoutType, string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds:F2} seconds"));

    /// <param name="exitCode">As .NET gives it: 128 and the number of the signal for a process that a signal ended.</param>
    public static FunctionError Exit(string requestId, int exitCode) => FunctionError.Of(ExitType, $"RequestId: {requestId} Error: " + exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        128 + 9 => "Runtime exited with error: signal: killed",
        _ => string.Create(CultureInfo.InvariantCulture, $"Runtime exited with error: exit status {exitCode}"),
    });

    public static FunctionError InitTimeout(TimeSpan limit) => FunctionError.Of(
        "Runtime.InitTimeout", string.Create(CultureInfo.InvariantCulture, $"The function asked for no event within {limit.TotalSeconds:F0} seconds of its start"));

    const string TimeoutType = "Sandbox.Timedout";
    const string ExitType = "Runtime.ExitError";
}
