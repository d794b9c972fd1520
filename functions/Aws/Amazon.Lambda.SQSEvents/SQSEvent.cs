namespace Amazon.Lambda.SQSEvents;

/// <summary>A batch of messages from an SQS queue.</summary>
public class SQSEvent
{
    public List<SQSMessage>? Records { get; set; }

    public class SQSMessage
    {
        public string? MessageId { get; set; }

        public string? ReceiptHandle { get; set; }

        public string? Body { get; set; }

        public string? Md5OfBody { get; set; }

        public string? Md5OfMessageAttributes { get; set; }

        public string? EventSourceArn { get; set; }

        public string? EventSource { get; set; }

        public string? AwsRegion { get; set; }

        /// <summary>The queue's own, such as <c>ApproximateReceiveCount</c>.</summary>
        public Dictionary<string, string>? Attributes { get; set; }

        /// <summary>The sender's own.</summary>
        public Dictionary<string, MessageAttribute>? MessageAttributes { get; set; }
    }

    public class MessageAttribute
    {
        public string? StringValue { get; set; }

        public MemoryStream? BinaryValue { get; set; }

        public List<string>? StringListValues { get; set; }

        public List<MemoryStream>? BinaryListValues { get; set; }

        /// <summary><c>String</c>, <c>Number</c> or <c>Binary</c>, with an optional custom label.</summary>
        public string? DataType { get; set; }
    }
}
