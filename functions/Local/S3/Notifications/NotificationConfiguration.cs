using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Notifications;

/// <summary>Where a bucket sends which events.</summary>
/// <param name="EventBridge">Whether events were asked to go to EventBridge too: kept and answered, nothing is sent.</param>
internal sealed record NotificationConfiguration(IReadOnlyList<NotificationRule> Rules, bool EventBridge)
{
    public static NotificationConfiguration None { get; } = new([], false);

    /// <exception cref="Http.ServiceException"><c>InvalidArgument</c>: an unknown event or destination, or rules that overlap.</exception>
    public void Validate()
    {
        foreach (var rule in Rules)
        {
            if (rule.Kind is null)
                throw S3Errors.InvalidArgument("The ARN could not be parsed", "Arn", rule.Arn);
            if (rule.Events.Count == 0 || rule.Events.FirstOrDefault(name => !EventNames.IsSupported(name)) is not null)
                throw S3Errors.InvalidArgument("The event is not supported for notifications", "Event", string.Join(',', rule.Events));
        }
        if (Rules.DistinctBy(rule => rule.Id).Count() != Rules.Count)
            throw S3Errors.InvalidArgument("Same ID used for multiple configurations. IDs must be unique", "Id", "");
        for (var later = 1; later < Rules.Count; later++)
            if (Rules.Take(later).FirstOrDefault(rule => rule.Overlaps(Rules[later])) is { } first)
                throw S3Errors.InvalidArgument(
                    "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules "
                    + "if the prefixes are overlapping for the same event type.",
                    "Id", $"{first.Id},{Rules[later].Id}");
    }
}
