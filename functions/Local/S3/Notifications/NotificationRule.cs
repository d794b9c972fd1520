using System.Text.Json.Serialization;

namespace OnPut.Local.S3.Notifications;

/// <summary>Which events of which keys go to one destination.</summary>
/// <param name="Id">The <c>configurationId</c> of its records.</param>
/// <param name="Events">With <c>s3:</c>, wildcards included.</param>
/// <param name="Prefix">What the key must begin with; empty for any.</param>
/// <param name="Suffix">What the key must end with; empty for any.</param>
internal sealed record NotificationRule(string Id, string Arn, IReadOnlyList<string> Events, string Prefix, string Suffix)
{
    /// <summary>Told by the service in the ARN; null where it is none that S3 sends to.</summary>
    [JsonIgnore]
    public DestinationKind? Kind => Arn.Split(':') switch
    {
        ["arn", _, "sns", _, _, _, ..] => DestinationKind.Topic,
        ["arn", _, "sqs", _, _, _, ..] => DestinationKind.Queue,
        ["arn", _, "lambda", _, _, _, ..] => DestinationKind.Function,
        _ => null,
    };

    /// <param name="eventName">Without <c>s3:</c>.</param>
    public bool Matches(string eventName, string key) =>
        key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal)
        && Events.Any(configured => EventNames.Overlap(configured, EventNames.Prefix + eventName));

    /// <summary>Whether some event of some key would match both, which S3 refuses.</summary>
    public bool Overlaps(NotificationRule other) =>
        Events.Any(mine => other.Events.Any(theirs => EventNames.Overlap(mine, theirs)))
        && (Prefix.StartsWith(other.Prefix, StringComparison.Ordinal) || other.Prefix.StartsWith(Prefix, StringComparison.Ordinal))
        && (Suffix.EndsWith(other.Suffix, StringComparison.Ordinal) || other.Suffix.EndsWith(Suffix, StringComparison.Ordinal));
}
