namespace OnPut.Events;

/// <summary>The answer that S3 Batch Operations expects ("Invoke AWS Lambda function", Amazon S3 User Guide).</summary>
sealed record BatchOperationsResponse(
    string InvocationSchemaVersion, string TreatMissingKeysAs, string InvocationId,
    IReadOnlyList<BatchOperationsResponse.BatchResult> Results)
{
    /// <param name="TaskId">As in the request.</param>
    /// <param name="ResultCode"><c>Succeeded</c>, <c>TemporaryFailure</c> (retried) or <c>PermanentFailure</c>.</param>
    /// <param name="ResultString">For the job's report.</param>
    internal sealed record BatchResult(string TaskId, string ResultCode, string ResultString);
}
