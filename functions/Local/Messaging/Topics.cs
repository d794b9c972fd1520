using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OnPut.Local.Messaging.Filtering;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>Standard topics. What is published is in every subscriber's queue in the same transaction.</summary>
public sealed partial class Topics(
    Database database, Queues queues, IAsyncInvocations invocations, TimeProvider time, ILogger<Topics> logger)
{
    /// <summary>To be passed to <see cref="Database.Open"/>.</summary>
    public const string Schema = TopicSchema.Script;

    /// <summary>The most that a message may have: 256 KiB of text and attributes.</summary>
    public const int MostBytesOfAMessage = 256 * 1024;

    /// <summary>Creates the topic, or makes it what <paramref name="spec"/> says; its subscriptions stay.</summary>
    public Task EnsureAsync(TopicSpec spec, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => TopicTable.Put(connection, spec), cancellationToken);

    /// <summary>Subscribes, or makes the subscription of the same topic, protocol and endpoint what <paramref name="spec"/> says.</summary>
    /// <returns>The subscription's ARN.</returns>
    /// <exception cref="Http.ServiceException">No such topic, a protocol not delivered to, or a wrong filter policy.</exception>
    public Task<string> EnsureAsync(SubscriptionSpec spec, CancellationToken cancellationToken = default)
    {
        Check(spec);
        return database.WriteAsync(
            connection => Exists(connection, spec.TopicArn) ? SubscriptionTable.Put(connection, spec) : throw SnsErrors.NoSuchTopic(),
            cancellationToken);
    }

    /// <returns>Every topic, by ARN.</returns>
    public IReadOnlyList<TopicSpec> List() => [.. database.Read(TopicTable.List).Select(record => record.Spec)];

    /// <returns>A topic's subscriptions, or all where none is named, by ARN.</returns>
    public IReadOnlyList<Subscription> Subscriptions(string? topicArn = null) => database.Read(connection =>
        topicArn is null ? SubscriptionTable.List(connection) : SubscriptionTable.OfTopic(connection, topicArn));

    /// <summary>Deletes the topic and its subscriptions, if it exists.</summary>
    public Task DeleteAsync(string topicArn, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => TopicTable.Delete(connection, topicArn), cancellationToken);

    /// <summary>Ends a subscription, if it exists.</summary>
    public Task UnsubscribeAsync(string subscriptionArn, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => SubscriptionTable.Delete(connection, subscriptionArn), cancellationToken);

    /// <summary>Publishes inside the transaction that <paramref name="connection"/> is in.</summary>
    /// <returns>The message id.</returns>
    /// <exception cref="Http.ServiceException">There is no such topic, or the message is larger than topics take.</exception>
    public string Publish(SqliteConnection connection, string topicArn, PublishedMessage message)
    {
        if (!Exists(connection, topicArn)) throw SnsErrors.NoSuchTopic();
        if (MessageSize.Of(message.Message, message.Attributes) > MostBytesOfAMessage)
            throw SnsErrors.TooLong("Message", MostBytesOfAMessage);
        var notification = new Notification(Guid.NewGuid().ToString(), topicArn, message, time.GetUtcNow());
        foreach (var subscription in SubscriptionTable.OfTopic(connection, topicArn))
            if (MessageFilter.Accepts(subscription.Spec, message))
                Deliver(connection, subscription, notification);
        return notification.Id;
    }

    internal static bool Exists(SqliteConnection connection, string topicArn) => TopicTable.Find(connection, topicArn) is not null;

    internal static void Check(SubscriptionSpec spec)
    {
        if (spec.Protocol is not ("sqs" or "lambda")) throw SnsErrors.Protocol(spec.Protocol);
        if (!Arn.TryParse(spec.Endpoint, out var arn) || arn.Service != spec.Protocol)
            throw SnsErrors.Invalid($"Endpoint must be the ARN of what {spec.Protocol} delivers to.");
        if (spec is { RawDelivery: true, Protocol: not "sqs" }) throw SnsErrors.Invalid("RawMessageDelivery is for the protocol sqs.");
        if (spec.FilterPolicy is { } policy) FilterPolicy.Parse(policy, spec.FilterPolicyScope);
    }

    internal T Read<T>(Func<SqliteConnection, T> query) => database.Read(query);

    internal Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        database.WriteAsync(work, cancellationToken);

    void Deliver(SqliteConnection connection, Subscription subscription, Notification notification)
    {
        var spec = subscription.Spec;
        try
        {
            if (spec.Protocol == "lambda")
                invocations.Enqueue(connection, spec.Endpoint, notification.ToFunctionEvent(subscription.Arn));
            else if (spec.RawDelivery)
                queues.Send(connection, QueueOf(spec), notification.Published.TextFor("sqs"), notification.Published.Attributes);
            else
                queues.Send(connection, QueueOf(spec), notification.ToJson(subscription.Arn));
        }
        catch (Exception failure) when (failure is Http.ServiceException or ArgumentException)
        {
            LogUndeliverable(logger, spec.TopicArn, spec.Endpoint, failure.Message);
        }
    }

    static string QueueOf(SubscriptionSpec spec) => Arn.TryParse(spec.Endpoint, out var arn) ? arn.Resource : spec.Endpoint;

    [LoggerMessage(LogLevel.Warning, "A message of {Topic} could not be delivered to {Endpoint}: {Reason}")]
    static partial void LogUndeliverable(ILogger logger, string topic, string endpoint, string reason);
}
