namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// Makes the function's memory size the limit of the managed heap, which .NET does not see by itself in Lambda. It is the limit of
/// the whole process: <c>AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK=true</c> switches it off where a process hosts more.
/// </summary>
static class HeapLimit
{
    public static void Apply(FunctionEnvironment environment)
    {
        var limit = (ulong)environment.MemoryInMB * 1024 * 1024;
        if (!environment.LimitsHeap || limit == 0 || (ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < limit)
            return;

        AppContext.SetData("GCHeapHardLimit", limit);
        try
        {
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException)
        {
            // The heap is larger already: the function runs on without the limit, as it would elsewhere.
        }
    }
}
