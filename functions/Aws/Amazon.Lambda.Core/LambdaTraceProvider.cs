namespace Amazon.Lambda.Core;

/// <summary>The X-Ray trace header of the invocation that the caller runs in.</summary>
public class LambdaTraceProvider
{
    static readonly AsyncLocal<string?> s_current = new();

    /// <summary>Outside an invocation what <c>_X_AMZN_TRACE_ID</c> says; null when that is not set.</summary>
    public static string? CurrentTraceId => s_current.Value ?? Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");

    internal static void SetCurrentTraceId(string? traceId) => s_current.Value = traceId;
}
