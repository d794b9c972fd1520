using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Notices;

/// <summary>
/// Announces on an SNS topic, with the message attributes <c>type</c>, <c>function</c>, <c>bucket</c>, <c>outcome</c> and, of what
/// was rejected, <c>cause</c> for filter policies.
/// </summary>
public sealed class SnsNoticePublisher(IAmazonSimpleNotificationService sns, string topicArn, NoticeWriter writer) : INoticePublisher
{
    public async Task PublishAsync(ObjectHints hints, Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        if (writer.Write(hints, reconciliation) is not { } notice)
            return;
        await sns.PublishAsync(
            new PublishRequest(topicArn, JsonSerializer.Serialize(notice, NoticeJson.Default.Notice)) { MessageAttributes = Attributes(notice) },
            cancellationToken);
    }

    static Dictionary<string, MessageAttributeValue> Attributes(Notice notice)
    {
        var attributes = new Dictionary<string, MessageAttributeValue>
        {
            ["type"] = Attribute(notice.Type),
            ["function"] = Attribute(notice.Data.Function),
            ["bucket"] = Attribute(notice.Data.Bucket),
            ["outcome"] = Attribute(notice.Data.Outcome),
        };
        if (notice.Data.Cause is { } cause)
            attributes["cause"] = Attribute(cause);
        return attributes;
    }

    static MessageAttributeValue Attribute(string value) => new() { DataType = "String", StringValue = value };
}
