using System.Globalization;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>A queue's attributes as SQS names and writes them ("SetQueueAttributes" in the SQS API reference).</summary>
static class QueueAttributes
{
    static readonly HashSet<string> KeptOnly = new(StringComparer.Ordinal)
    {
        "KmsDataKeyReusePeriodSeconds", "KmsMasterKeyId", "Policy", "RedriveAllowPolicy", "SqsManagedSseEnabled",
    };

    /// <returns><paramref name="spec"/> with the attributes that are given.</returns>
    /// <exception cref="Http.ServiceException">An attribute is unknown, or its value out of range.</exception>
    public static QueueSpec Apply(QueueSpec spec, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
            spec = name switch
            {
                "VisibilityTimeout" => spec with { VisibilityTimeout = Seconds(name, value, 0, 43_200) },
                "MessageRetentionPeriod" => spec with { Retention = Seconds(name, value, 60, 1_209_600) },
                "DelaySeconds" => spec with { Delay = Seconds(name, value, 0, 900) },
                "ReceiveMessageWaitTimeSeconds" => spec with { ReceiveWait = Seconds(name, value, 0, 20) },
                "MaximumMessageSize" => spec with { MaximumMessageSize = Number(name, value, 1024, QueueSpec.MostBytesOfAMessage) },
                "RedrivePolicy" => spec with { RedrivePolicy = RedrivePolicyJson.Parse(value) },
                "FifoQueue" when value == "false" => spec,
                _ when KeptOnly.Contains(name) => spec with { OtherAttributes = With(spec.OtherAttributes, name, value) },
                _ => throw SqsErrors.InvalidAttributeName(name),
            };
        return spec;
    }

    /// <returns>Every attribute that has a value.</returns>
    public static Dictionary<string, string> Read(QueueRecord queue, QueueDepth depth)
    {
        var spec = queue.Spec;
        var attributes = new Dictionary<string, string>(spec.OtherAttributes, StringComparer.Ordinal)
        {
            ["QueueArn"] = spec.Arn,
            ["ApproximateNumberOfMessages"] = Text(depth.Visible),
            ["ApproximateNumberOfMessagesNotVisible"] = Text(depth.InFlight),
            ["ApproximateNumberOfMessagesDelayed"] = Text(depth.Delayed),
            ["CreatedTimestamp"] = Text(queue.Created.ToUnixTimeSeconds()),
            ["LastModifiedTimestamp"] = Text(queue.Modified.ToUnixTimeSeconds()),
            ["VisibilityTimeout"] = Text(spec.VisibilityTimeout.TotalSeconds),
            ["MessageRetentionPeriod"] = Text(spec.Retention.TotalSeconds),
            ["DelaySeconds"] = Text(spec.Delay.TotalSeconds),
            ["ReceiveMessageWaitTimeSeconds"] = Text(spec.ReceiveWait.TotalSeconds),
            ["MaximumMessageSize"] = Text(spec.MaximumMessageSize),
        };
        if (spec.RedrivePolicy is { } policy) attributes["RedrivePolicy"] = RedrivePolicyJson.Write(policy);
        return attributes;
    }

    /// <summary>Whether an attribute that may be asked for exists, with or without a value.</summary>
    public static bool IsKnown(string name, IReadOnlyDictionary<string, string> attributes) =>
        name is "RedrivePolicy" or "FifoQueue" or "All" || KeptOnly.Contains(name) || attributes.ContainsKey(name);

    static Dictionary<string, string> With(IReadOnlyDictionary<string, string> attributes, string name, string value)
    {
        var changed = new Dictionary<string, string>(attributes, StringComparer.Ordinal) { [name] = value };
        if (value.Length == 0) changed.Remove(name);
        return changed;
    }

    static TimeSpan Seconds(string name, string value, int least, int most) => TimeSpan.FromSeconds(Number(name, value, least, most));

    static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw SqsErrors.InvalidAttributeValue(name, $"between {least} and {most}");

    static string Text(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
