using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class NotificationTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task A_put_is_told_as_s3_tells_it()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*");
        var put = await _s3.PutAsync(bucket, "folder/a b+c%é.txt", "hello");
        var record = Assert.Single(host.Records(queue));
        Assert.Equal("2.1", record.GetProperty("eventVersion").GetString());
        Assert.Equal("aws:s3", record.GetProperty("eventSource").GetString());
        Assert.Equal("us-east-1", record.GetProperty("awsRegion").GetString());
        Assert.Equal("ObjectCreated:Put", record.GetProperty("eventName").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", record.GetProperty("eventTime").GetString());
        Assert.Equal("AWS:onput", record.GetProperty("userIdentity").GetProperty("principalId").GetString());
        Assert.Equal("127.0.0.1", record.GetProperty("requestParameters").GetProperty("sourceIPAddress").GetString());
        Assert.Equal(put.ResponseMetadata.RequestId, record.GetProperty("responseElements").GetProperty("x-amz-request-id").GetString());
        var s3 = record.GetProperty("s3");
        Assert.Equal("1.0", s3.GetProperty("s3SchemaVersion").GetString());
        Assert.Equal("rule", s3.GetProperty("configurationId").GetString());
        Assert.Equal(bucket, s3.GetProperty("bucket").GetProperty("name").GetString());
        Assert.Equal($"arn:aws:s3:::{bucket}", s3.GetProperty("bucket").GetProperty("arn").GetString());
        var subject = s3.GetProperty("object");
        Assert.Equal("folder/a+b%2Bc%25%C3%A9.txt", subject.GetProperty("key").GetString());
        Assert.Equal(5, subject.GetProperty("size").GetInt64());
        Assert.Equal(put.ETag.Trim('"'), subject.GetProperty("eTag").GetString());
        Assert.Matches("^[0-9A-F]{18}$", subject.GetProperty("sequencer").GetString());
        Assert.False(subject.TryGetProperty("versionId", out _));
    }

    [Fact]
    public async Task Each_change_has_its_name_and_a_growing_sequencer()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:ObjectTagging:*");
        await _s3.PutAsync(bucket, "key");
        await _s3.CopyObjectAsync(bucket, "key", bucket, "copy");
        await _s3.PutObjectTaggingAsync(Tagging(bucket, "key"));
        await _s3.DeleteObjectTaggingAsync(new DeleteObjectTaggingRequest { BucketName = bucket, Key = "key" });
        await _s3.DeleteObjectAsync(bucket, "key");
        await _s3.DeleteObjectAsync(bucket, "key");
        var records = host.Records(queue);
        Assert.Equal(
            ["ObjectCreated:Put", "ObjectCreated:Copy", "ObjectTagging:Put", "ObjectTagging:Delete", "ObjectRemoved:Delete"],
            records.Select(Name));
        var subjects = records.ConvertAll(Subject);
        var sequencers = subjects
            .Where(subject => subject.TryGetProperty("sequencer", out _))
            .Select(subject => subject.GetProperty("sequencer").GetString()!)
            .ToList();
        Assert.Equal(3, sequencers.Count);
        Assert.Equal(sequencers.Order(StringComparer.Ordinal).Distinct(), sequencers);
        Assert.Equal(["key", "sequencer"], subjects[^1].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task In_a_bucket_with_versions_markers_and_versions_are_told()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.EnableVersioningAsync(bucket);
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*", "s3:ObjectRemoved:*");
        var put = await _s3.PutAsync(bucket, "key");
        var marker = await _s3.DeleteObjectAsync(bucket, "key");
        await _s3.DeleteObjectAsync(bucket, "key", put.VersionId);
        await _s3.DeleteObjectAsync(bucket, "missing", put.VersionId);
        (string?, string?)[] expected =
        [
            ("ObjectCreated:Put", put.VersionId),
            ("ObjectRemoved:DeleteMarkerCreated", marker.VersionId),
            ("ObjectRemoved:Delete", put.VersionId),
        ];
        Assert.Equal(expected, host.Records(queue).Select(record => (Name(record), Subject(record).GetProperty("versionId").GetString())));
    }

    [Fact]
    public async Task A_marker_or_a_version_that_is_deleted_is_told_by_its_id_one_by_one_and_many_at_once()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.EnableVersioningAsync(bucket);
        var put = await _s3.PutAsync(bucket, "key");
        var first = await _s3.DeleteObjectAsync(bucket, "key");
        var second = await _s3.DeleteObjectAsync(bucket, "key");
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectRemoved:*");
        await _s3.DeleteObjectAsync(bucket, "key", first.VersionId);
        await _s3.DeleteObjectsAsync(new DeleteObjectsRequest
        {
            BucketName = bucket,
            Objects =
            [
                new KeyVersion { Key = "key", VersionId = second.VersionId }, new KeyVersion { Key = "key", VersionId = put.VersionId },
            ],
        });
        var records = host.Records(queue);
        Assert.All(records, record => Assert.Equal("ObjectRemoved:Delete", Name(record)));
        Assert.Equal(
            [first.VersionId, second.VersionId, put.VersionId],
            records.Select(record => Subject(record).GetProperty("versionId").GetString()));
    }

    [Fact]
    public async Task Tags_of_an_old_version_are_told_by_its_id_and_without_a_sequencer()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.EnableVersioningAsync(bucket);
        var old = await _s3.PutAsync(bucket, "key", "old");
        await _s3.PutAsync(bucket, "key", "new");
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectTagging:*");
        var tagging = Tagging(bucket, "key");
        tagging.VersionId = old.VersionId;
        await _s3.PutObjectTaggingAsync(tagging);
        await _s3.DeleteObjectTaggingAsync(
            new DeleteObjectTaggingRequest { BucketName = bucket, Key = "key", VersionId = old.VersionId });
        var subjects = host.Records(queue).ConvertAll(Subject);
        Assert.Equal(2, subjects.Count);
        Assert.All(subjects, subject =>
        {
            Assert.Equal(["key", "size", "eTag", "versionId"], subject.EnumerateObject().Select(member => member.Name));
            Assert.Equal(old.VersionId, subject.GetProperty("versionId").GetString());
            Assert.Equal(old.ETag.Trim('"'), subject.GetProperty("eTag").GetString());
        });
    }

    [Fact]
    public async Task A_filter_lets_through_what_begins_and_ends_as_it_says()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.PutBucketNotificationAsync(new PutBucketNotificationRequest
        {
            BucketName = bucket,
            QueueConfigurations = [Rule(queue, "s3:ObjectCreated:Put", "images/", ".jpg")],
        });
        foreach (var key in new[] { "images/a.jpg", "images/a.png", "a.jpg", "images/é.jpg" })
            await _s3.PutAsync(bucket, key);
        await _s3.CopyObjectAsync(bucket, "images/a.jpg", bucket, "images/b.jpg");
        Assert.Equal(
            ["images/a.jpg", "images/%C3%A9.jpg"],
            host.Records(queue).Select(record => Subject(record).GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Topics_and_queues_get_a_test_event_and_functions_none()
    {
        var bucket = await host.BucketAsync();
        var (topic, queue, function) = (SentEvents.Topic(bucket), SentEvents.Queue(bucket), SentEvents.Function(bucket));
        await _s3.PutBucketNotificationAsync(new PutBucketNotificationRequest
        {
            BucketName = bucket,
            TopicConfigurations = [new TopicConfiguration { Topic = topic, Events = [new EventType("s3:ObjectCreated:Put")] }],
            QueueConfigurations = [new QueueConfiguration { Queue = queue, Events = [new EventType("s3:ObjectCreated:Copy")] }],
            LambdaFunctionConfigurations =
            [
                new LambdaFunctionConfiguration { FunctionArn = function, Events = [new EventType("s3:ObjectRemoved:*")] },
            ],
            EventBridgeConfiguration = new EventBridgeConfiguration(),
        });
        foreach (var arn in new[] { topic, queue })
        {
            var message = JsonDocument.Parse(Assert.Single(host.Messages(arn))).RootElement;
            Assert.Equal("Amazon S3", message.GetProperty("Service").GetString());
            Assert.Equal("s3:TestEvent", message.GetProperty("Event").GetString());
            Assert.Equal(bucket, message.GetProperty("Bucket").GetString());
        }
        Assert.Empty(host.Messages(function));
        var configuration = await _s3.GetBucketNotificationAsync(bucket);
        Assert.Equal((topic, queue, function), (
            configuration.TopicConfigurations.Single().Topic, configuration.QueueConfigurations.Single().Queue,
            configuration.LambdaFunctionConfigurations.Single().FunctionArn));
        Assert.NotNull(configuration.EventBridgeConfiguration);
    }

    [Fact]
    public async Task A_destination_that_is_not_there_changes_nothing()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*");
        await Refusal.ExpectAsync(
            400, "InvalidArgument", () => NotifyAsync(_s3, bucket, SentEvents.Queue("missing"), "s3:ObjectCreated:*"));
        Assert.Equal(queue, (await _s3.GetBucketNotificationAsync(bucket)).QueueConfigurations.Single().Queue);
    }

    [Theory]
    [InlineData("s3:ObjectCreated:*", "", "", "s3:ObjectCreated:Put", "", "", true)]
    [InlineData("s3:ObjectCreated:Put", "a", "", "s3:ObjectCreated:Put", "ab", "", true)]
    [InlineData("s3:ObjectCreated:Put", "a", ".jpg", "s3:ObjectCreated:Put", "a", ".png", false)]
    [InlineData("s3:ObjectCreated:Put", "a", "", "s3:ObjectCreated:Put", "b", "", false)]
    [InlineData("s3:ObjectCreated:Put", "", "", "s3:ObjectRemoved:*", "", "", false)]
    public async Task Rules_that_could_match_one_event_twice_are_refused(
        string firstEvent, string firstPrefix, string firstSuffix,
        string secondEvent, string secondPrefix, string secondSuffix, bool refused)
    {
        var bucket = await host.BucketAsync();
        Task PutAsync() => _s3.PutBucketNotificationAsync(new PutBucketNotificationRequest
        {
            BucketName = bucket,
            QueueConfigurations =
            [
                Rule(SentEvents.Queue(bucket), firstEvent, firstPrefix, firstSuffix, "first"),
                Rule(SentEvents.Queue(bucket), secondEvent, secondPrefix, secondSuffix, "second"),
            ],
        });
        if (refused) await Refusal.ExpectAsync(400, "InvalidArgument", PutAsync);
        else await PutAsync();
    }

    [Fact]
    public async Task A_refused_write_sends_nothing()
    {
        var bucket = await host.BucketAsync();
        var queue = SentEvents.Queue(bucket);
        await _s3.PutAsync(bucket, "key");
        await NotifyAsync(_s3, bucket, queue, "s3:ObjectCreated:*");
        await Refusal.ExpectAsync(412, "PreconditionFailed", () => _s3.PutAsync(bucket, "key", "b", put => put.IfNoneMatch = "*"));
        Assert.Empty(host.Records(queue));
    }

    /// <summary>Sends a bucket's events to a queue.</summary>
    internal static Task NotifyAsync(IAmazonS3 s3, string bucket, string queue, params string[] events) =>
        s3.PutBucketNotificationAsync(new PutBucketNotificationRequest
        {
            BucketName = bucket,
            QueueConfigurations =
            [
                new QueueConfiguration { Id = "rule", Queue = queue, Events = [.. events.Select(name => new EventType(name))] },
            ],
        });

    static string? Name(JsonElement record) => record.GetProperty("eventName").GetString();

    static JsonElement Subject(JsonElement record) => record.GetProperty("s3").GetProperty("object");

    static QueueConfiguration Rule(string queue, string name, string prefix, string suffix, string id = "rule") => new()
    {
        Id = id,
        Queue = queue,
        Events = [new EventType(name)],
        Filter = new Filter
        {
            S3KeyFilter = new S3KeyFilter
            {
                FilterRules = [new FilterRule { Name = "prefix", Value = prefix }, new FilterRule { Name = "suffix", Value = suffix }],
            },
        },
    };

    static PutObjectTaggingRequest Tagging(string bucket, string key) => new()
    {
        BucketName = bucket,
        Key = key,
        Tagging = new Tagging { TagSet = [new Tag { Key = "a", Value = "b" }] },
    };
}
