using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Writes a <see cref="PublishBatchRequest"/>.</summary>
sealed class PublishBatchMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static PublishBatchMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (PublishBatchRequest)input;
        var query = QueryRequest.Create(request, "PublishBatch");
        query.Set("TopicArn", request.TopicArn);

        var number = 0;
        foreach (var entry in request.PublishBatchRequestEntries ?? [])
        {
            var member = string.Create(CultureInfo.InvariantCulture, $"PublishBatchRequestEntries.member.{++number}.");
            query.Set(member + "Id", entry.Id);
            query.Set(member + "Message", entry.Message);
            query.Set(member + "MessageDeduplicationId", entry.MessageDeduplicationId);
            query.Set(member + "MessageGroupId", entry.MessageGroupId);
            query.Set(member + "MessageStructure", entry.MessageStructure);
            query.Set(member + "Subject", entry.Subject);
            query.SetAttributes(member, entry.MessageAttributes);
        }
        return query;
    }
}
