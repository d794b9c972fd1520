namespace OnPut.Local.Messaging.Sqs;

/// <summary>A redrive policy may only name a queue that exists.</summary>
static class DeadLetterTarget
{
    public static void Check(Queues queues, QueueSpec spec)
    {
        if (spec.RedrivePolicy is { } policy && (!Arn.TryParse(policy.DeadLetterArn, out var arn) || queues.Record(arn.Resource) is null))
            throw SqsErrors.InvalidValue(
                $"Value {RedrivePolicyJson.Write(policy)} for parameter RedrivePolicy is invalid. " +
                "Reason: Dead letter target does not exist.");
    }
}
