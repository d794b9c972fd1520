namespace OnPut.Local.Template.Resources;

/// <summary>An event source mapping: a queue that Lambda polls for a function.</summary>
/// <param name="FunctionName">The function's name, not its logical id.</param>
/// <param name="Window">How long a batch is gathered.</param>
/// <param name="ReportsItemFailures">Whether the function's answer says which messages failed.</param>
/// <param name="MaximumConcurrency">How many batches run at once at most; null where the template does not say.</param>
public sealed record EventSourceResource(
    string LogicalId, string FunctionName, string QueueArn, int BatchSize, TimeSpan Window, bool ReportsItemFailures, int? MaximumConcurrency);
