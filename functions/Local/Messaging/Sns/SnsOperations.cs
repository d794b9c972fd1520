using System.Xml.Linq;

namespace OnPut.Local.Messaging.Sns;

/// <summary>What SNS does here, by the names of its API.</summary>
static class SnsOperations
{
    static readonly Dictionary<string, Func<SnsCall, Task<IEnumerable<XElement>>>> ByName = new(StringComparer.Ordinal)
    {
        ["CreateTopic"] = TopicOperations.CreateAsync,
        ["DeleteTopic"] = TopicOperations.DeleteAsync,
        ["GetSubscriptionAttributes"] = SubscriptionOperations.GetAttributesAsync,
        ["GetTopicAttributes"] = TopicOperations.GetAttributesAsync,
        ["ListSubscriptions"] = SubscriptionOperations.ListAsync,
        ["ListSubscriptionsByTopic"] = SubscriptionOperations.ListByTopicAsync,
        ["ListTagsForResource"] = TopicTags.ListAsync,
        ["ListTopics"] = TopicOperations.ListAsync,
        ["Publish"] = Publish.RunAsync,
        ["PublishBatch"] = Publish.RunBatchAsync,
        ["SetSubscriptionAttributes"] = SubscriptionOperations.SetAttributesAsync,
        ["SetTopicAttributes"] = TopicOperations.SetAttributesAsync,
        ["Subscribe"] = SubscriptionOperations.SubscribeAsync,
        ["TagResource"] = TopicTags.TagAsync,
        ["Unsubscribe"] = SubscriptionOperations.UnsubscribeAsync,
        ["UntagResource"] = TopicTags.UntagAsync,
    };

    /// <exception cref="Http.ServiceException">The operation fails, or is none of these.</exception>
    public static Task<IEnumerable<XElement>> RunAsync(string name, SnsCall call) =>
        ByName.TryGetValue(name, out var operation) ? operation(call) : throw SnsErrors.UnsupportedOperation(name);
}
