using System.Text.Json;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace OnPut.ArchiveTags.Tests.Support;

/// <summary>The local cloud's topic for notices, and the queue that hears them all.</summary>
public sealed class ResultsTopic(Uri endpoint)
{
    public const string Arn = "arn:aws:sns:us-east-1:000000000000:results";

    static readonly BasicAWSCredentials Credentials = new("onput", "onput");

    public AmazonSimpleNotificationServiceClient NewPublisher() =>
        new(Credentials, new AmazonSimpleNotificationServiceConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" });

    /// <returns>What was announced of the objects of these buckets since it was asked last.</returns>
    public async Task<IReadOnlyList<JsonElement>> HearAsync(params string[] buckets)
    {
        using var sqs = new AmazonSQSClient(Credentials, new AmazonSQSConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" });
        var url = (await sqs.GetQueueUrlAsync("heard")).QueueUrl;
        var heard = new List<JsonElement>();
        while ((await sqs.ReceiveMessageAsync(new ReceiveMessageRequest { QueueUrl = url, MaxNumberOfMessages = 10 })).Messages is { Count: > 0 } messages)
            foreach (var message in messages)
            {
                heard.Add(JsonElement.Parse(JsonElement.Parse(message.Body).GetProperty("Message").GetString()!));
                await sqs.DeleteMessageAsync(url, message.ReceiptHandle);
            }
        return [.. heard.Where(notice => buckets.Contains(notice.GetProperty("data").GetProperty("bucket").GetString()))];
    }
}
