namespace OnPut.Local.Messaging.Sns;

/// <summary>A subscription's attributes as SNS names and writes them.</summary>
static class SubscriptionAttributes
{
    /// <returns><paramref name="spec"/> with the attributes that are given, in any order.</returns>
    /// <exception cref="Http.ServiceException">An attribute is not run here, or its value is wrong.</exception>
    public static SubscriptionSpec Apply(SubscriptionSpec spec, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
            spec = name switch
            {
                "RawMessageDelivery" when bool.TryParse(value, out var raw) => spec with { RawDelivery = raw },
                "RawMessageDelivery" => throw SnsErrors.Invalid("RawMessageDelivery must be true or false."),
                "FilterPolicy" => spec with { FilterPolicy = value is "" or "{}" ? null : value },
                "FilterPolicyScope" when Enum.TryParse<FilterPolicyScope>(value, out var scope) => spec with { FilterPolicyScope = scope },
                "FilterPolicyScope" => throw SnsErrors.Invalid("FilterPolicyScope must be MessageAttributes or MessageBody."),
                _ => throw SnsErrors.Invalid(
                    $"AttributeName. The local cloud does not run {name}; it runs RawMessageDelivery, FilterPolicy and FilterPolicyScope."),
            };
        Topics.Check(spec);
        return spec;
    }

    public static Dictionary<string, string> Read(Subscription subscription)
    {
        var spec = subscription.Spec;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["SubscriptionArn"] = subscription.Arn,
            ["TopicArn"] = spec.TopicArn,
            ["Protocol"] = spec.Protocol,
            ["Endpoint"] = spec.Endpoint,
            ["Owner"] = LocalAccount.Id,
            ["ConfirmationWasAuthenticated"] = "true",
            ["PendingConfirmation"] = "false",
            ["RawMessageDelivery"] = spec.RawDelivery ? "true" : "false",
        };
        if (spec.FilterPolicy is not { } policy) return attributes;
        attributes["FilterPolicy"] = policy;
        attributes["FilterPolicyScope"] = spec.FilterPolicyScope.ToString();
        return attributes;
    }
}
