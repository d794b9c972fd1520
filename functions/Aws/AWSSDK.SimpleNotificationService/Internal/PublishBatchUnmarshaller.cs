using Amazon.Runtime.Internal.Transform;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService.Internal;

/// <summary>Reads a <see cref="PublishBatchResponse"/>: a member first, then what it says.</summary>
sealed class PublishBatchUnmarshaller : SnsUnmarshaller<PublishBatchResponse>
{
    public static PublishBatchUnmarshaller Instance { get; } = new();

    protected override void ReadElement(XmlUnmarshallerContext context, PublishBatchResponse response)
    {
        if (context.TestExpression("Successful/member"))
            (response.Successful ??= []).Add(new());
        else if (context.TestExpression("Failed/member"))
            (response.Failed ??= []).Add(new());
        else if (context.CurrentPath.Contains("/Successful/member/", StringComparison.Ordinal))
            Read(context, response.Successful![^1]);
        else if (context.CurrentPath.Contains("/Failed/member/", StringComparison.Ordinal))
            Read(context, response.Failed![^1]);
    }

    static void Read(XmlUnmarshallerContext context, PublishBatchResultEntry entry)
    {
        if (context.TestExpression("member/Id"))
            entry.Id = context.ReadText();
        else if (context.TestExpression("member/MessageId"))
            entry.MessageId = context.ReadText();
        else if (context.TestExpression("member/SequenceNumber"))
            entry.SequenceNumber = context.ReadText();
    }

    static void Read(XmlUnmarshallerContext context, BatchResultErrorEntry entry)
    {
        if (context.TestExpression("member/Code"))
            entry.Code = context.ReadText();
        else if (context.TestExpression("member/Id"))
            entry.Id = context.ReadText();
        else if (context.TestExpression("member/Message"))
            entry.Message = context.ReadText();
        else if (context.TestExpression("member/SenderFault"))
            entry.SenderFault = bool.Parse(context.ReadText());
    }
}
