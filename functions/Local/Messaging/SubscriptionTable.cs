using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>The rows of the subscriptions.</summary>
static class SubscriptionTable
{
    const string Columns = "arn, topic, protocol, endpoint, raw, filter_policy, filter_scope";

    public static Subscription? Find(SqliteConnection connection, string arn) =>
        connection.Single($"SELECT {Columns} FROM sns_subscriptions WHERE arn = $arn", Map, ("$arn", arn));

    public static Subscription? Find(SqliteConnection connection, SubscriptionSpec spec) => connection.Single(
        $"SELECT {Columns} FROM sns_subscriptions WHERE topic = $topic AND protocol = $protocol AND endpoint = $endpoint",
        Map, ("$topic", spec.TopicArn), ("$protocol", spec.Protocol), ("$endpoint", spec.Endpoint));

    public static List<Subscription> OfTopic(SqliteConnection connection, string topicArn) =>
        connection.Query($"SELECT {Columns} FROM sns_subscriptions WHERE topic = $topic ORDER BY arn", Map, ("$topic", topicArn));

    public static List<Subscription> List(SqliteConnection connection) =>
        connection.Query($"SELECT {Columns} FROM sns_subscriptions ORDER BY arn", Map);

    /// <returns>The ARN: that of before where the subscription was there.</returns>
    public static string Put(SqliteConnection connection, SubscriptionSpec spec)
    {
        var arn = Find(connection, spec)?.Arn ?? $"{spec.TopicArn}:{Guid.NewGuid()}";
        connection.Execute(
            """
            INSERT INTO sns_subscriptions (arn, topic, protocol, endpoint, raw, filter_policy, filter_scope)
            VALUES ($arn, $topic, $protocol, $endpoint, $raw, $filter_policy, $filter_scope)
            ON CONFLICT (arn) DO UPDATE SET raw = excluded.raw, filter_policy = excluded.filter_policy, filter_scope = excluded.filter_scope
            """,
            ("$arn", arn), ("$topic", spec.TopicArn), ("$protocol", spec.Protocol), ("$endpoint", spec.Endpoint),
            ("$raw", spec.RawDelivery), ("$filter_policy", spec.FilterPolicy), ("$filter_scope", (int)spec.FilterPolicyScope));
        return arn;
    }

    public static bool Delete(SqliteConnection connection, string arn) =>
        connection.Execute("DELETE FROM sns_subscriptions WHERE arn = $arn", ("$arn", arn)) > 0;

    static Subscription Map(SqliteDataReader row) => new(
        row.GetString(0),
        new SubscriptionSpec(row.GetString(1), row.GetString(2), row.GetString(3))
        {
            RawDelivery = row.GetBoolean(4),
            FilterPolicy = row.StringOrNull(5),
            FilterPolicyScope = (FilterPolicyScope)row.GetInt32(6),
        });
}
