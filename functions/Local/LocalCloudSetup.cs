using OnPut.Local.Messaging;
using OnPut.Local.S3;
using OnPut.Local.Template;

namespace OnPut.Local;

/// <summary>Makes the template's resources, or makes those of an earlier run what the template says. Others stay as they are.</summary>
static class LocalCloudSetup
{
    public static async Task ApplyAsync(CloudTemplate template, Queues queues, Topics topics, S3Service s3, CancellationToken cancellationToken)
    {
        foreach (var queue in template.Queues)
        {
            var redrive = queue.Redrive is { } policy ? new RedrivePolicy(policy.DeadLetterArn, policy.MaxReceiveCount) : null;
            await queues.EnsureAsync(new QueueSpec(queue.Name, queue.VisibilityTimeout, queue.Retention, queue.Delay, redrive), cancellationToken);
        }
        foreach (var topic in template.Topics)
            await topics.EnsureAsync(new TopicSpec(topic.Name), cancellationToken);
        foreach (var subscription in template.Subscriptions)
        {
            var spec = new SubscriptionSpec(subscription.TopicArn, subscription.Protocol, subscription.EndpointArn)
            {
                RawDelivery = subscription.RawMessageDelivery,
                FilterPolicy = subscription.FilterPolicy,
                FilterPolicyScope = Enum.Parse<FilterPolicyScope>(subscription.FilterPolicyScope),
            };
            await topics.EnsureAsync(spec, cancellationToken);
        }
        foreach (var bucket in template.Buckets)
        {
            var notifications = bucket.Notifications.Select(rule => new BucketNotification(rule.DestinationArn, rule.Events, rule.Prefix, rule.Suffix));
            var spec = new BucketSpec(bucket.Name)
            {
                IsVersioned = bucket.Versioned,
                Notifications = [.. notifications],
                Lifecycle = bucket.Lifecycle,
            };
            await s3.EnsureBucketAsync(spec, cancellationToken);
        }
    }

    /// <summary>Nobody who received a message from an earlier run is left: what was in flight is shown at once.</summary>
    public static async Task ReleaseAsync(Queues queues, CancellationToken cancellationToken)
    {
        foreach (var queue in queues.List())
            await queues.ReleaseInFlightAsync(queue.Name, cancellationToken);
    }
}
