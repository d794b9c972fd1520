namespace OnPut.Events;

/// <summary>How the sender of a payload learns what failed.</summary>
public abstract record Acknowledgement
{
    Acknowledgement() { }

    /// <summary>By an exception, for the whole payload: S3, SNS and EventBridge invoke asynchronously and Lambda retries.</summary>
    public sealed record Whole : Acknowledgement;

    /// <summary>By the ids of the failed messages: SQS with <c>ReportBatchItemFailures</c>.</summary>
    public sealed record ByMessage : Acknowledgement;

    /// <summary>By a result a task: S3 Batch Operations.</summary>
    /// <param name="SchemaVersion">As requested, <c>1.0</c> or <c>2.0</c>; the answer repeats it.</param>
    /// <param name="InvocationId">The answer repeats it.</param>
    public sealed record ByTask(string SchemaVersion, string InvocationId) : Acknowledgement;
}
