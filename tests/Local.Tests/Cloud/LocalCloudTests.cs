using System.Text;
using System.Text.Json.Nodes;
using Amazon.S3.Model;
using Amazon.SQS.Model;
using OnPut.Local.Lambda;
using OnPut.Local.Template;
using OnPut.Local.Tests.Lambda;

namespace OnPut.Local.Tests.Cloud;

public sealed class LocalCloudTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_reaches_the_function()
    {
        await using var stage = await CloudStage.StartAsync();
        using var s3 = stage.S3();

        await PutAsync(s3, stage, "a picture.jpg");
        await stage.Cloud.WaitUntilQuietAsync(Cancellation);

        var notification = Assert.Single(stage.Events, line => line.Contains("a+picture.jpg", StringComparison.Ordinal));
        var record = JsonNode.Parse(notification)!["Records"]![0]!;
        Assert.Equal("aws:sqs", (string?)record["eventSource"]);
        var envelope = JsonNode.Parse((string)record["body"]!)!;
        Assert.Equal("ObjectCreated:Put", (string?)JsonNode.Parse((string)envelope["Message"]!)!["Records"]![0]!["eventName"]);
        Assert.Equal(0, stage.Cloud.DeadLettered);
    }

    [Fact]
    public async Task The_buckets_are_found_by_what_they_are_for()
    {
        await using var stage = await CloudStage.StartAsync();

        Assert.Equal(("onput-sourcebucket", "onput-derivedbucket"), (stage.Cloud.SourceBucket, stage.Cloud.DerivedBucket));
    }

    [Fact]
    public async Task A_queue_URL_in_the_environment_is_one_that_clients_can_use()
    {
        await using var stage = await CloudStage.StartAsync();
        using var sqs = stage.Sqs();

        var result = await stage.Cloud.InvokeAsync("Echo", """{"do":"environment"}"""u8.ToArray(), Cancellation);
        var url = (string?)JsonNode.Parse(result.Payload.Span)!["QUEUE"];

        Assert.Equal($"{stage.Cloud.Endpoint}000000000000/onput-work", url);
        await sqs.SendMessageAsync(url, "by hand", Cancellation);
        await stage.Cloud.WaitUntilQuietAsync(Cancellation);
        Assert.Contains(stage.Events, line => line.Contains("by hand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_received_too_often_is_counted_as_dead_lettered()
    {
        await using var stage = await CloudStage.StartAsync();
        using var sqs = stage.Sqs();
        var url = $"{stage.Cloud.Endpoint}000000000000/onput-work";
        await sqs.SetQueueAttributesAsync(url, new Dictionary<string, string> { ["VisibilityTimeout"] = "0" }, Cancellation);

        await sqs.SendMessageAsync(url, "item fails", Cancellation);
        await Eventually.TrueAsync(() => stage.Cloud.DeadLettered == 1, "the message is given up");

        await stage.Cloud.WaitUntilQuietAsync(Cancellation);
        Assert.Equal(1, stage.Cloud.DeadLetters()["onput-dead"]);
    }

    [Fact]
    public async Task S3_invokes_a_function_directly()
    {
        await using var stage = await CloudStage.StartAsync($$"""
              Inbox: { Type: AWS::S3::Bucket, Properties: { BucketName: inbox } }
              Direct:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: {{EchoFunction.CodePath}}
                  Events: { In: { Type: S3, Properties: { Bucket: !Ref Inbox, Events: "s3:ObjectCreated:*" } } }
            """);
        using var s3 = stage.S3();

        await s3.PutObjectAsync(new PutObjectRequest { BucketName = "inbox", Key = "a", ContentBody = "b" }, Cancellation);
        await stage.Cloud.WaitUntilQuietAsync(Cancellation);

        Assert.Contains(stage.Observer.Reports, report => report is { Function: "Direct", Error: null });
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_cloud_ends_in_the_middle()
    {
        await using var stage = await CloudStage.StartAsync(start: "hang");
        using (var s3 = stage.S3())
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(number => PutAsync(s3, stage, $"key-{number:00}")));
            await Eventually.TrueAsync(() => stage.Observer.Started.Count > 0, "a batch is in flight");
        }

        await stage.StopCloudAsync();
        await stage.ChangeStartAsync("");
        await stage.StartCloudAsync();
        await stage.Cloud.WaitUntilQuietAsync(Cancellation);

        Assert.All(Enumerable.Range(0, 20), number => Assert.Contains(stage.Events, line => line.Contains($"key-{number:00}", StringComparison.Ordinal)));
        Assert.Equal(0, stage.Cloud.DeadLettered);
    }

    [Fact]
    public async Task Reset_begins_with_nothing()
    {
        await using var stage = await CloudStage.StartAsync();
        using (var s3 = stage.S3())
            await PutAsync(s3, stage, "old");
        await stage.StopCloudAsync();
        var foreign = Path.Combine(stage.DataFolder, "mine.txt");
        await File.WriteAllTextAsync(foreign, "not the cloud's", Cancellation);

        await stage.StartCloudAsync(reset: true);

        using var after = stage.S3();
        var listing = await after.ListObjectsV2Async(new ListObjectsV2Request { BucketName = stage.Cloud.SourceBucket }, Cancellation);
        Assert.Equal(0, listing.KeyCount);
        Assert.True(File.Exists(foreign));
    }

    [Fact]
    public async Task A_data_folder_belongs_to_one_cloud_at_a_time()
    {
        await using var stage = await CloudStage.StartAsync();

        var refused = await Assert.ThrowsAsync<LocalCloudDataException>(() => StartAsync(stage.Options));

        Assert.Contains("another local cloud", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var stage = await CloudStage.StartAsync();

        var refused = await Assert.ThrowsAsync<LocalCloudPortException>(() => StartAsync(stage.Options with { Port = stage.Cloud.Endpoint.Port }));

        Assert.Equal(stage.Cloud.Endpoint.Port, refused.Port);
    }

    [Fact]
    public async Task A_start_that_fails_frees_what_it_took()
    {
        await using var stage = await CloudStage.StartAsync();
        await stage.StopCloudAsync();

        await Assert.ThrowsAsync<TemplateException>(() => StartAsync(stage.Options with { TemplatePath = "/nowhere/template.yaml" }));
        await stage.StartCloudAsync();

        Assert.True((await stage.Cloud.InvokeAsync("onput-Echo", "{}"u8.ToArray(), Cancellation)).Succeeded);
    }

    [Fact]
    public async Task Functions_that_share_their_code_are_built_once_and_told_apart_by_their_handlers()
    {
        await using var stage = await CloudStage.StartAsync(moreResources: $$"""
              Index: { Type: AWS::Serverless::Function, Properties: { CodeUri: {{EchoFunction.ProjectPath}}, Handler: bootstrap } }
              Compact: { Type: AWS::Serverless::Function, Properties: { CodeUri: {{EchoFunction.ProjectPath}}/, Handler: compact } }
            """);

        Assert.Equal(["Index"], stage.Observer.Built);
        Assert.Equal(("bootstrap", "compact"), (await HandlerAsync("Index"), await HandlerAsync("Compact")));

        async Task<string?> HandlerAsync(string function)
        {
            var result = await stage.Cloud.InvokeAsync(function, """{"do":"environment"}"""u8.ToArray(), Cancellation);
            return (string?)JsonNode.Parse(result.Payload.Span)!["_HANDLER"];
        }
    }

    [Fact]
    public async Task A_function_that_is_not_there_is_an_error_that_names_those_that_are()
    {
        await using var stage = await CloudStage.StartAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => stage.Cloud.InvokeAsync("Ehco", "{}"u8.ToArray(), Cancellation));

        Assert.Contains("there is Echo", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_runs_against_a_cloud_of_another_process()
    {
        await using var stage = await CloudStage.StartAsync();
        var function = stage.Cloud.Template.FindFunction("Echo")!;
        await using var invoker = await FunctionInvoker.StartAsync(
            function, stage.Cloud.Endpoint, build: true, stage.Observer, TimeProvider.System, Cancellation);

        var result = await invoker.InvokeAsync("""{"do":"environment"}"""u8.ToArray(), Cancellation);

        Assert.Equal(stage.Cloud.Endpoint.ToString().TrimEnd('/'), (string?)JsonNode.Parse(result.Payload.Span)!["AWS_ENDPOINT_URL"]);
    }

    static Task<LocalCloud> StartAsync(LocalCloudOptions options) =>
        LocalCloud.StartAsync(options, new RecordingObserver(), TimeProvider.System, Cancellation);

    static Task<PutObjectResponse> PutAsync(Amazon.S3.AmazonS3Client s3, CloudStage stage, string key) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = stage.Cloud.SourceBucket, Key = key, ContentBody = "content" }, Cancellation);
}
