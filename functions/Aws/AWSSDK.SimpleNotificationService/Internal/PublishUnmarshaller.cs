using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Reads a <see cref="PublishResponse"/>.</summary>
sealed class PublishUnmarshaller : SnsUnmarshaller<PublishResponse>
{
    public static PublishUnmarshaller Instance { get; } = new();

    protected override void ReadElement(XmlUnmarshallerContext context, PublishResponse response)
    {
        if (context.TestExpression("PublishResult/MessageId"))
            response.MessageId = context.ReadText();
        else if (context.TestExpression("PublishResult/SequenceNumber"))
            response.SequenceNumber = context.ReadText();
    }
}
