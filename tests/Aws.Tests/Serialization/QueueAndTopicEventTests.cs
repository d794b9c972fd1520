using Amazon.Lambda.SNSEvents;
using Amazon.Lambda.SQSEvents;

namespace OnPut.Aws.Tests.Serialization;

public sealed class QueueAndTopicEventTests
{
    [Theory]
    [InlineData(SerializerKind.Default)]
    [InlineData(SerializerKind.SourceGenerated)]
    public void Reads_a_batch_of_messages(SerializerKind serializer)
    {
        var message = Assert.Single(Json.Read<SQSEvent>(serializer,
            """
            {"Records":[{"messageId":"m","receiptHandle":"r","body":"{\"a\":1}","attributes":{"ApproximateReceiveCount":"1"},
             "messageAttributes":{"type":{"stringValue":"t","dataType":"String"},"raw":{"binaryValue":"AQI=","dataType":"Binary"}},
             "md5OfBody":"5","md5OfMessageAttributes":"6","eventSource":"aws:sqs","eventSourceARN":"arn:q","awsRegion":"us-east-1"}]}
            """).Records!);

        Assert.Equal("m", message.MessageId);
        Assert.Equal("r", message.ReceiptHandle);
        Assert.Equal("""{"a":1}""", message.Body);
        Assert.Equal("1", message.Attributes!["ApproximateReceiveCount"]);
        Assert.Equal("t", message.MessageAttributes!["type"].StringValue);
        Assert.Equal("Binary", message.MessageAttributes["raw"].DataType);
        Assert.Equal([1, 2], message.MessageAttributes["raw"].BinaryValue!.ToArray());
        Assert.Equal("5", message.Md5OfBody);
        Assert.Equal("6", message.Md5OfMessageAttributes);
        Assert.Equal("aws:sqs", message.EventSource);
        Assert.Equal("arn:q", message.EventSourceArn);
        Assert.Equal("us-east-1", message.AwsRegion);
    }

    [Fact]
    public void Reads_a_notification()
    {
        var record = Assert.Single(Json.Read<SNSEvent>(SerializerKind.Default,
            """
            {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:s","Sns":{"Type":"Notification",
             "MessageId":"m","TopicArn":"arn:t","Subject":"Amazon S3 Notification","Message":"{}","Timestamp":"2026-01-02T03:04:05.678Z",
             "SignatureVersion":"1","Signature":"s","SigningCertUrl":"c","UnsubscribeUrl":"u",
             "MessageAttributes":{"type":{"Type":"String","Value":"v"}}}}]}
            """).Records!);

        Assert.Equal("arn:s", record.EventSubscriptionArn);
        Assert.Equal("Amazon S3 Notification", record.Sns!.Subject);
        Assert.Equal("{}", record.Sns.Message);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc), record.Sns.Timestamp);
        Assert.Equal("v", record.Sns.MessageAttributes!["type"].Value);
        Assert.Equal("u", record.Sns.UnsubscribeUrl);
    }

    [Theory]
    [InlineData(SerializerKind.Default)]
    [InlineData(SerializerKind.CamelCase)]
    [InlineData(SerializerKind.SourceGenerated)]
    public void A_batch_response_names_the_messages_that_failed(SerializerKind serializer)
    {
        Assert.Equal("""{"batchItemFailures":[]}""", Json.Write(serializer, new SQSBatchResponse()));
        Assert.Equal(
            """{"batchItemFailures":[{"itemIdentifier":"a"},{"itemIdentifier":"b"}]}""",
            Json.Write(serializer, new SQSBatchResponse([new() { ItemIdentifier = "a" }, new() { ItemIdentifier = "b" }])));
        Assert.Equal("{}", Json.Write(serializer, new SQSBatchResponse { BatchItemFailures = null! }));
    }
}
