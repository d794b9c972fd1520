using Amazon;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace OnPut.Aws.Tests.Sns;

public sealed class PublishTests
{
    const string Topic = "arn:aws:sns:us-west-2:000000000000:notices";

    [Fact]
    public async Task Sends_a_signed_form_and_reads_the_answer()
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Published("m-1"));
        using var client = Client(sns);

        var response = await client.PublishAsync(Topic, "Grüße & <mehr>", "Subject", TestContext.Current.CancellationToken);

        Assert.Equal("m-1", response.MessageId);
        Assert.Equal("7", response.SequenceNumber);
        Assert.Equal("request-1", response.ResponseMetadata.RequestId);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.HttpStatusCode);
        var request = Assert.Single(sns.Requests);
        Assert.Equal("/", request.Path);
        Assert.Equal("Publish", request.Form["Action"]);
        Assert.Equal("2010-03-31", request.Form["Version"]);
        Assert.Equal(Topic, request.Form["TopicArn"]);
        Assert.Equal("Grüße & <mehr>", request.Form["Message"]);
        Assert.Equal("Subject", request.Form["Subject"]);
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Matches(
            @"^AWS4-HMAC-SHA256 Credential=key/\d{8}/us-west-2/sns/aws4_request, SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}$",
            request.Headers["Authorization"]);
    }

    [Fact]
    public async Task Sends_every_member_of_a_request()
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Published("m-1"));
        using var client = Client(sns);

        await client.PublishAsync(
            new PublishRequest
            {
                TargetArn = Topic,
                Message = "m",
                MessageDeduplicationId = "d",
                MessageGroupId = "g",
                MessageStructure = "json",
                PhoneNumber = "+491700000000",
                MessageAttributes = new()
                {
                    ["type"] = new() { DataType = "String", StringValue = "done" },
                    ["raw"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2]) },
                },
            },
            TestContext.Current.CancellationToken);

        var form = Assert.Single(sns.Requests).Form;
        Assert.Equal(Topic, form["TargetArn"]);
        Assert.Equal("d", form["MessageDeduplicationId"]);
        Assert.Equal("g", form["MessageGroupId"]);
        Assert.Equal("json", form["MessageStructure"]);
        Assert.Equal("+491700000000", form["PhoneNumber"]);
        Assert.Equal("type", form["MessageAttributes.entry.1.Name"]);
        Assert.Equal("String", form["MessageAttributes.entry.1.Value.DataType"]);
        Assert.Equal("done", form["MessageAttributes.entry.1.Value.StringValue"]);
        Assert.Equal("raw", form["MessageAttributes.entry.2.Name"]);
        Assert.Equal("AQI=", form["MessageAttributes.entry.2.Value.BinaryValue"]);
        Assert.DoesNotContain("TopicArn", form.Keys);
    }

    [Fact]
    public async Task Sends_a_batch_and_tells_successes_from_failures()
    {
        await using var sns = await SnsServer.StartAsync((200,
            """
            <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishBatchResult>
                <Failed>
                  <member><Id>b</Id><Code>InternalError</Code><Message>try again</Message><SenderFault>false</SenderFault></member>
                </Failed>
                <Successful>
                  <member><Id>a</Id><MessageId>m-a</MessageId></member>
                  <member><Id>c</Id><MessageId>m-c</MessageId><SequenceNumber>9</SequenceNumber></member>
                </Successful>
              </PublishBatchResult>
              <ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata>
            </PublishBatchResponse>
            """));
        using var client = Client(sns);

        var response = await client.PublishBatchAsync(
            new PublishBatchRequest
            {
                TopicArn = Topic,
                PublishBatchRequestEntries =
                [
                    new() { Id = "a", Message = "1", MessageAttributes = new() { ["type"] = new() { StringValue = "t" } } },
                    new() { Id = "b", Message = "2", Subject = "s" },
                    new() { Id = "c", Message = "3" },
                ],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(["a", "c"], response.Successful!.Select(entry => entry.Id));
        Assert.Equal(["m-a", "m-c"], response.Successful!.Select(entry => entry.MessageId));
        Assert.Equal([null, "9"], response.Successful!.Select(entry => entry.SequenceNumber));
        var failed = Assert.Single(response.Failed!);
        Assert.Equal(("b", "InternalError", "try again", false), (failed.Id, failed.Code, failed.Message, failed.SenderFault));
        Assert.Equal("request-1", response.ResponseMetadata.RequestId);
        var form = Assert.Single(sns.Requests).Form;
        Assert.Equal("PublishBatch", form["Action"]);
        Assert.Equal("a", form["PublishBatchRequestEntries.member.1.Id"]);
        Assert.Equal("t", form["PublishBatchRequestEntries.member.1.MessageAttributes.entry.1.Value.StringValue"]);
        Assert.Equal("s", form["PublishBatchRequestEntries.member.2.Subject"]);
        Assert.Equal("3", form["PublishBatchRequestEntries.member.3.Message"]);
    }

    [Fact]
    public async Task A_batch_without_failures_has_no_list_of_them()
    {
        await using var sns = await SnsServer.StartAsync((200,
            """
            <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishBatchResult>
                <Failed/>
                <Successful><member><Id>a</Id><MessageId>m-a</MessageId></member></Successful>
              </PublishBatchResult>
              <ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata>
            </PublishBatchResponse>
            """));
        using var client = Client(sns);

        var response = await client.PublishBatchAsync(
            new PublishBatchRequest { TopicArn = Topic, PublishBatchRequestEntries = [new() { Id = "a", Message = "1" }] },
            TestContext.Current.CancellationToken);
        Assert.Null(response.Failed);
        Assert.Single(response.Successful!);
    }

    static AmazonSimpleNotificationServiceClient Client(SnsServer sns) => new("key", "secret", new AmazonSimpleNotificationServiceConfig
    {
        ServiceURL = sns.Url.ToString(),
        AuthenticationRegion = RegionEndpoint.USWest2.SystemName,
    });
}
