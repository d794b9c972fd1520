namespace OnPut.Local.Messaging.Sqs;

/// <summary>The codes of errors in the Query protocol, which clients of the JSON protocol also get in a header.</summary>
static class SqsErrorCodes
{
    const string Prefix = "AWS.SimpleQueueService.";

    public static string InQuery(string code) => code switch
    {
        "QueueDoesNotExist" => Prefix + "NonExistentQueue",
        "QueueNameExists" => "QueueAlreadyExists",
        "InvalidAccessKeyId" => "InvalidClientTokenId",
        "BatchEntryIdsNotDistinct" or "BatchRequestTooLong" or "EmptyBatchRequest" or "InvalidBatchEntryId" or "MessageNotInflight"
            or "TooManyEntriesInBatchRequest" or "UnsupportedOperation" => Prefix + code,
        _ => code,
    };
}
