namespace OnPut.Events;

/// <summary>
/// What S3 Batch Operations sends ("Invoke AWS Lambda function", Amazon S3 User Guide). Schema 1.0 names the bucket by ARN and
/// percent-encodes keys (a plus stays a plus); 2.0 names the bucket plainly and leaves keys as they are.
/// </summary>
sealed record BatchOperationsRequest(
    string? InvocationSchemaVersion, string? InvocationId, IReadOnlyList<BatchOperationsRequest.BatchTask>? Tasks)
{
    internal sealed record BatchTask(string? TaskId, string? S3Key, string? S3VersionId, string? S3BucketArn, string? S3Bucket);

    public static EventBatch Read(ReadOnlySpan<byte> json)
    {
        var request = RouteJson.Read(json, RouteJson.Default.BatchOperationsRequest, "S3 Batch Operations request");
        if (request.InvocationSchemaVersion is not ("1.0" or "2.0"))
            throw new UnreadableEventException(
                $"S3 Batch Operations schema version '{request.InvocationSchemaVersion}' is not known; expected 1.0 or 2.0.");

        return new(
            new Acknowledgement.ByTask(request.InvocationSchemaVersion, request.InvocationId ?? ""),
            [.. (request.Tasks ?? []).Select(task => ToDelivery(task, isEncoded: request.InvocationSchemaVersion == "1.0"))]);
    }

    static Delivery ToDelivery(BatchTask task, bool isEncoded)
    {
        var bucket = task.S3Bucket ?? task.S3BucketArn?[(task.S3BucketArn.LastIndexOf(':') + 1)..];
        if (string.IsNullOrEmpty(bucket) || string.IsNullOrEmpty(task.S3Key))
            return new(task.TaskId, [], new($"Batch task '{task.TaskId}' has no bucket or no key."));

        return new(task.TaskId, [new()
        {
            Name = "BatchTask",
            Kind = ObjectEventKind.Created,
            Bucket = bucket,
            Key = isEncoded ? Uri.UnescapeDataString(task.S3Key) : task.S3Key,
            VersionId = task.S3VersionId,
        }]);
    }
}
