using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Core.Tests.Support;
using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>The rows that events leave in the journal.</summary>
public sealed class JournalRowTests
{
    const string Key = "reports/Q1 übersicht+1.txt";
    const string Text = "Numbers of the first quarter, in words.";
    const string Sequencer = "0055AED6DCD90281E5";

    static readonly DateTime Written = new(2026, 3, 3, 3, 59, 58, DateTimeKind.Utc);

    static readonly BucketEvent Put = new(BucketEvent.Put, Key) { Sequencer = Sequencer, Size = 1, ETag = "other" };
    static readonly BucketEvent Tagging = new(BucketEvent.Tagging, Key) { Time = BucketEvent.Four.AddMinutes(1) };
    static readonly BucketEvent Delete = new(BucketEvent.Delete, Key) { Sequencer = "0055AED6DCD90281E6" };

    readonly IndexFunction _function = new();

    [Fact]
    public async Task A_creation_tells_all_that_S3_Metadata_would()
    {
        var stored = Upload("red");
        await _function.DeliverAsync(PutOf(stored) with { VersionId = "v1" });

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((IndexFunction.Bucket, Key, SequenceNumber.OfWrite(Sequencer)), (row.Bucket, row.Key, row.SequenceNumber));
        Assert.Equal((RecordType.Create, BucketEvent.Four.UtcDateTime), (row.RecordType, row.RecordTimestamp));
        Assert.Equal(("v1", null, Text.Length, Written), (row.VersionId, row.IsDeleteMarker, row.Size, row.LastModifiedDate));
        Assert.Equal((stored.ETag.Trim('"'), "STANDARD_IA", false), (row.ETag, row.StorageClass, row.IsMultipart));
        Assert.Equal(("SSE-KMS", true, "arn:aws:kms:::key/1", "CRC64NVME"),
            (row.EncryptionStatus, row.IsBucketKeyEnabled, row.KmsKeyArn, row.ChecksumAlgorithm));
        Assert.Equal([new("tag", "red")], row.ObjectTags);
        Assert.Equal([new("owner", "ana")], row.UserMetadata);
        Assert.Equal(("AWS:ANA", "192.0.2.1", "C3D13FE58DE4C810"), (row.Requester, row.SourceIpAddress, row.RequestId));
        Assert.Equal(("text/html", "text/plain", false, "text"), (row.ContentType, row.DetectedType, row.TypeMismatch, row.Kind));
        Assert.True(row.IndexedAt > SteppingTime.Start.UtcDateTime);
        Assert.Null(row.Problems);
    }

    [Fact]
    public async Task Other_tags_are_a_row_behind_the_write_with_all_there_is()
    {
        var stored = Upload("red");
        await _function.DeliverAsync(PutOf(stored));
        Upload("blue");
        await _function.DeliverAsync(Tagging);

        var row = (await _function.RowsAsync())[1];
        Assert.Equal((RecordType.UpdateMetadata, Tagging.Time.UtcDateTime), (row.RecordType, row.RecordTimestamp));
        Assert.Equal(SequenceNumber.After(SequenceNumber.OfWrite(Sequencer), Tagging.Time), row.SequenceNumber);
        Assert.Equal([new("tag", "blue")], row.ObjectTags);
        Assert.Equal(("text/plain", stored.ETag.Trim('"'), null), (row.DetectedType, row.ETag, row.IsDeleteMarker));
    }

    [Theory]
    [InlineData("ObjectRemoved:Delete", false)]
    [InlineData("ObjectRemoved:DeleteMarkerCreated", true)]
    [InlineData("LifecycleExpiration:Delete", false)]
    [InlineData("LifecycleExpiration:DeleteMarkerCreated", true)]
    public async Task A_removal_tells_what_was_removed_and_nothing_of_an_object(string name, bool isMarker)
    {
        await _function.DeliverAsync(Delete with { Name = name, VersionId = "v2", ETag = "d41d8cd98f00b204e9800998ecf8427e" });

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((RecordType.Delete, isMarker, "v2"), (row.RecordType, row.IsDeleteMarker, row.VersionId));
        Assert.Equal(SequenceNumber.OfWrite(Delete.Sequencer!), row.SequenceNumber);
        Assert.Equal((null, null, null, null, null), (row.Size, row.ETag, row.IsMultipart, row.StorageClass, row.ObjectTags));
        Assert.Equal("AWS:ANA", row.Requester);
    }

    [Fact]
    public async Task A_removal_without_a_sequencer_follows_the_write_that_it_removes()
    {
        await _function.DeliverAsync(PutOf(Upload()));
        _function.S3.Remove(IndexFunction.Bucket, Key);
        await _function.DeliverAsync(Delete with { Sequencer = null, VersionId = "v1" });

        Assert.Equal(
            SequenceNumber.After(SequenceNumber.OfWrite(Sequencer), Delete.Time), (await _function.RowsAsync())[1].SequenceNumber);
        Assert.Empty(_function.AskObjects("key"));
    }

    [Fact]
    public async Task A_removed_object_that_is_there_again_keeps_its_document_and_gets_a_row_of_its_removal()
    {
        Upload();
        await _function.DeliverAsync(Delete);

        Assert.NotNull(_function.Document(Key));
        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((RecordType.Delete, null), (row.RecordType, row.ETag));
    }

    [Fact]
    public async Task A_creation_that_was_overtaken_tells_what_its_event_does_alone()
    {
        Upload("red");
        await _function.DeliverAsync(Put);

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal(("other", 1L, false), (row.ETag, row.Size, row.IsMultipart));
        Assert.Equal((null, null, null, null), (row.ObjectTags, row.DetectedType, row.LastModifiedDate, row.StorageClass));
    }

    [Fact]
    public async Task What_was_created_and_is_gone_has_a_row_and_what_was_tagged_and_is_gone_has_none()
    {
        await _function.DeliverAsync(Put with { ETag = "abc-3" }, Tagging);

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((RecordType.Create, "abc-3", true, 1L), (row.RecordType, row.ETag, row.IsMultipart, row.Size));
        Assert.Null(_function.Document(Key));
    }

    [Fact]
    public async Task An_older_version_is_looked_at_by_its_id()
    {
        Upload();
        _function.S3.Versions[(IndexFunction.Bucket, Key, "v0")] = IndexFunction.Stored("<html>Older</html>"u8.ToArray(), "old");
        await _function.DeliverAsync(Tagging with { VersionId = "v0" });

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal(("v0", "text/html", "<html>Older</html>".Length), (row.VersionId, row.DetectedType, row.Size));
        Assert.Equal([new("tag", "old")], row.ObjectTags);
        Assert.Equal("v1", _function.Document(Key)!.Value.GetProperty("source").GetProperty("versionId").GetString());
    }

    [Fact]
    public async Task A_task_of_a_batch_job_indexes_what_is_there()
    {
        Upload("red");
        var answer = await _function.DeliverAsync(Encoding.UTF8.GetBytes($$"""
            {"invocationSchemaVersion":"2.0","invocationId":"i","job":{"id":"j"},
             "tasks":[{"taskId":"t","s3Key":"{{Key}}","s3Bucket":"photos"}]}
            """));

        Assert.Contains("\"resultCode\":\"Succeeded\"", answer, StringComparison.Ordinal);
        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((RecordType.Create, SequenceNumber.Unknown, "text/plain"), (row.RecordType, row.SequenceNumber, row.DetectedType));
        Assert.Equal(row.IndexedAt, row.RecordTimestamp);
    }

    [Fact]
    public async Task A_task_of_a_batch_job_keeps_the_number_that_an_event_gave_before()
    {
        await _function.DeliverAsync(PutOf(Upload()));
        await _function.DeliverAsync(Encoding.UTF8.GetBytes($$"""
            {"invocationSchemaVersion":"2.0","invocationId":"i","job":{"id":"j"},
             "tasks":[{"taskId":"t","s3Key":"{{Key}}","s3Bucket":"photos"}]}
            """));

        Assert.All(await _function.RowsAsync(), row => Assert.Equal(SequenceNumber.OfWrite(Sequencer), row.SequenceNumber));
    }

    [Fact]
    public async Task An_event_of_EventBridge_is_a_row_like_any_other()
    {
        var eTag = Upload("red").ETag.Trim('"');
        await _function.DeliverAsync(Encoding.UTF8.GetBytes($$"""
            {"detail-type":"Object Created","source":"aws.s3","time":"2026-03-03T04:00:00Z","detail":{"bucket":{"name":"photos"},
             "object":{"key":"{{Key}}","size":39,"etag":"{{eTag}}","version-id":"v1","sequencer":"00617F08299329D189"},
             "request-id":"R1","requester":"123456789012","source-ip-address":"192.0.2.7"} }
            """));

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((RecordType.Create, SequenceNumber.OfWrite("00617F08299329D189")), (row.RecordType, row.SequenceNumber));
        Assert.Equal((eTag, "v1", BucketEvent.Four.UtcDateTime), (row.ETag, row.VersionId, row.RecordTimestamp));
        Assert.Equal(("123456789012", "192.0.2.7", "R1"), (row.Requester, row.SourceIpAddress, row.RequestId));
    }

    [Fact]
    public async Task An_archived_object_is_indexed_from_what_its_head_says()
    {
        _function.S3.Objects[(IndexFunction.Bucket, Key)] = Upload("red") with { StorageClass = "GLACIER" };
        await _function.DeliverAsync(Tagging);

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal(("GLACIER", Text.Length, null, null), (row.StorageClass, row.Size, row.DetectedType, row.Kind));
        Assert.Equal([new("tag", "red")], row.ObjectTags);
        Assert.Contains("archived", Assert.Single(row.Problems!), StringComparison.Ordinal);
        Assert.NotNull(_function.Document(Key));
        Assert.Equal([0], _function.BytesRead);
    }

    [Fact]
    public async Task An_object_under_a_customers_key_is_indexed_from_what_its_event_says()
    {
        _function.S3.Objects[(IndexFunction.Bucket, Key)] = Upload() with { IsUnderCustomersKey = true };
        await _function.DeliverAsync(Put);

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal(("SSE-C", "other", 1L, false), (row.EncryptionStatus, row.ETag, row.Size, row.IsMultipart));
        Assert.Contains("SSE-C", Assert.Single(row.Problems!), StringComparison.Ordinal);
        Assert.Equal("SSE-C", _function.Document(Key)!.Value.GetProperty("object").GetProperty("encryptionStatus").GetString());
    }

    [Theory]
    [InlineData("empty.txt")]
    [InlineData("a/folder/")]
    public async Task What_has_no_bytes_is_indexed_without_content(string key)
    {
        var stored = _function.Put(key, "");
        await _function.DeliverAsync(
            new BucketEvent(BucketEvent.Put, key) { ETag = stored.ETag.Trim('"'), Size = 0, Sequencer = Sequencer });

        var row = Assert.Single(await _function.RowsAsync());
        Assert.Equal((key, 0L, null, null, null), (row.Key, row.Size, row.DetectedType, row.Kind, row.Problems));
        Assert.False(_function.Document(key)!.Value.TryGetProperty("content", out _));
    }

    [Fact]
    public async Task An_annotation_is_no_news()
    {
        await _function.DeliverAsync(PutOf(Upload()));
        await _function.DeliverAsync(new BucketEvent("ObjectAnnotation:Put", Key));

        Assert.Single(await _function.RowsAsync());
    }

    [Fact]
    public async Task What_the_functions_wrote_themselves_has_no_row()
    {
        _function.S3.Objects[(IndexFunction.Bucket, Key)] = new(
            Encoding.UTF8.GetBytes(Text), new Dictionary<string, string> { ["onput-derived"] = "Thumbnails" });
        await _function.DeliverAsync(Put);

        Assert.Empty(await _function.RowsAsync());
        Assert.Null(_function.Document(Key));
    }

    static BucketEvent PutOf(StoredObject stored) => Put with { ETag = stored.ETag.Trim('"'), Size = stored.Content.Length };

    StoredObject Upload(string? tag = null) =>
        _function.S3.Objects[(IndexFunction.Bucket, Key)] = new(
            Encoding.UTF8.GetBytes(Text), new Dictionary<string, string> { ["owner"] = "ana" })
        {
            Tags = tag is null ? new Dictionary<string, string>() : new() { ["tag"] = tag },
            StorageClass = "STANDARD_IA",
            Tell = Tell,
        };

    static void Tell(GetObjectMetadataResponse head)
    {
        head.VersionId = "v1";
        head.LastModified = Written;
        head.Headers.ContentType = "text/html";
        head.ServerSideEncryptionMethod = ServerSideEncryptionMethod.AWSKMS;
        head.ServerSideEncryptionKeyManagementServiceKeyId = "arn:aws:kms:::key/1";
        head.BucketKeyEnabled = true;
        head.ChecksumCRC64NVME = "AAAAAAAAAAA=";
    }
}
