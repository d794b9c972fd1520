using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OnPut.Local.Messaging;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Notifications;

/// <summary>Sends events inside the transaction of the change that they tell of.</summary>
internal sealed partial class Notifier(IEventDestinations destinations, TimeProvider time, ILogger logger)
{
    public void Notify(SqliteConnection connection, ObjectEvent what)
    {
        foreach (var rule in Configuration(connection, what.Bucket).Rules.Where(rule => rule.Matches(what.Name, what.Version.Key)))
        {
            try
            {
                destinations.Deliver(connection, rule.Arn, EventRecord.Write(what, rule));
            }
            catch (ArgumentException gone)
            {
                // As in S3, a destination that was deleted since does not make the write fail.
                LogUndeliverable(what.Name, what.Bucket.Name, rule.Arn, gone.Message);
            }
        }
    }

    public static NotificationConfiguration Configuration(SqliteConnection connection, Bucket bucket) =>
        BucketTable.Setting(connection, bucket, BucketTable.Notification) is { } json
            ? JsonSerializer.Deserialize(json, S3Json.Default.NotificationConfiguration)!
            : NotificationConfiguration.None;

    /// <summary>Replaces a bucket's configuration; topics and queues that it names get a test event, functions do not.</summary>
    /// <exception cref="Http.ServiceException"><c>InvalidArgument</c>, also where a destination does not exist.</exception>
    public void Configure(SqliteConnection connection, Bucket bucket, NotificationConfiguration configuration, RequestIds ids)
    {
        configuration.Validate();
        foreach (var rule in configuration.Rules.DistinctBy(rule => rule.Arn))
            Try(connection, rule, EventRecord.WriteTest(bucket.Name, time.GetUtcNow(), ids));
        BucketTable.SetSetting(connection, bucket, BucketTable.Notification, Json(configuration));
    }

    /// <summary>As <see cref="Configure"/>, but a configuration that is there already is not tested again.</summary>
    public void ConfigureIfChanged(SqliteConnection connection, Bucket bucket, NotificationConfiguration configuration, RequestIds ids)
    {
        var (before, now) = (Json(Configuration(connection, bucket)), Json(configuration));
        if (before != now) Configure(connection, bucket, configuration, ids);
    }

    static string Json(NotificationConfiguration configuration) =>
        JsonSerializer.Serialize(configuration, S3Json.Default.NotificationConfiguration);

    void Try(SqliteConnection connection, NotificationRule rule, string testEvent)
    {
        connection.Execute("SAVEPOINT test");
        try
        {
            destinations.Deliver(connection, rule.Arn, testEvent);
        }
        catch (ArgumentException unknown)
        {
            throw S3Errors.InvalidArgument(
                $"Unable to validate the following destination configurations: {unknown.Message}",
                rule.Arn, "The destination does not exist");
        }
        // A function gets no test event: its delivery only proves that it exists.
        if (rule.Kind == DestinationKind.Function) connection.Execute("ROLLBACK TO test");
        connection.Execute("RELEASE test");
    }

    [LoggerMessage(LogLevel.Warning, "{Event} in {Bucket} was not sent to {Arn}: {Why}")]
    partial void LogUndeliverable(string @event, string bucket, string arn, string why);
}
