using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Writes a <see cref="PublishRequest"/>.</summary>
sealed class PublishMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static PublishMarshaller Instance { get; } = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (PublishRequest)input;
        var query = QueryRequest.Create(request, "Publish");
        query.Set("Message", request.Message);
        query.Set("MessageDeduplicationId", request.MessageDeduplicationId);
        query.Set("MessageGroupId", request.MessageGroupId);
        query.Set("MessageStructure", request.MessageStructure);
        query.Set("PhoneNumber", request.PhoneNumber);
        query.Set("Subject", request.Subject);
        query.Set("TargetArn", request.TargetArn);
        query.Set("TopicArn", request.TopicArn);
        query.SetAttributes("", request.MessageAttributes);
        return query;
    }
}
