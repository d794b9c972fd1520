namespace Amazon.Lambda.RuntimeSupport;

/// <summary>What the environment of the process says about the function.</summary>
sealed class FunctionEnvironment
{
    const string TraceIdVariable = "_X_AMZN_TRACE_ID";

    public string Name { get; } = Read("AWS_LAMBDA_FUNCTION_NAME")!;

    public string Version { get; } = Read("AWS_LAMBDA_FUNCTION_VERSION")!;

    public int MemoryInMB { get; } = int.TryParse(Read("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), out var size) ? size : 0;

    public string? LogGroupName { get; } = Read("AWS_LAMBDA_LOG_GROUP_NAME");

    public string? LogStreamName { get; } = Read("AWS_LAMBDA_LOG_STREAM_NAME");

    public string? RuntimeApi { get; } = Read("AWS_LAMBDA_RUNTIME_API");

    public bool IsSnapStart { get; } = Read("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start";

    public bool RunsOnce { get; } = IsTrue("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE");

    public bool LimitsHeap { get; } = !IsTrue("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK");

    /// <summary>How many invocations may run at once; null where they come one by one.</summary>
    public int? MaxConcurrency { get; } = ReadMaxConcurrency();

    /// <summary>Tells the AWS SDK's clients, which look there. The variable is the process's, so not where invocations overlap.</summary>
    public void SetTraceId(string? traceId)
    {
        if (MaxConcurrency is null)
            Environment.SetEnvironmentVariable(TraceIdVariable, traceId);
    }

    static int? ReadMaxConcurrency() => Read("AWS_LAMBDA_MAX_CONCURRENCY") switch
    {
        null or "" => null,
        var value when int.TryParse(value, out var count) && count > 0 => count,
        _ => Math.Max(2, Environment.ProcessorCount),
    };

    static bool IsTrue(string name) => string.Equals(Read(name), "true", StringComparison.OrdinalIgnoreCase);

    static string? Read(string name) => Environment.GetEnvironmentVariable(name);
}
