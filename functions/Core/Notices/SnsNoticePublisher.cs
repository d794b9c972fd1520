using System.Text.Json;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Notices;

/// <summary>Announces on an SNS topic, with the message attributes <c>type</c>, <c>function</c>, <c>bucket</c> and <c>outcome</c> for filter policies.</summary>
public sealed class SnsNoticePublisher(IAmazonSimpleNotificationService sns, string topicArn, NoticeWriter writer) : INoticePublisher
{
    public async Task PublishAsync(ObjectHints hints, Reconciliation reconciliation, CancellationToken cancellationToken)
    {
        if (writer.Write(hints, reconciliation) is not { } notice)
            return;
        await sns.PublishAsync(
            new PublishRequest(topicArn, JsonSerializer.Serialize(notice, NoticeJson.Default.Notice))
            {
                MessageAttributes = new()
                {
                    ["type"] = Attribute(notice.Type),
                    ["function"] = Attribute(notice.Data.Function),
                    ["bucket"] = Attribute(notice.Data.Bucket),
                    ["outcome"] = Attribute(notice.Data.Outcome),
                },
            },
            cancellationToken);
    }

    static MessageAttributeValue Attribute(string value) => new() { DataType = "String", StringValue = value };
}
