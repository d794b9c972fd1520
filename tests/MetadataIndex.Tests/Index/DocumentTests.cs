using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnPut.Core.Tests.Support;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>The documents, and when the content is read for them.</summary>
public sealed class DocumentTests
{
    const string Key = "notes.txt", Text = "A few words to be found again.";

    readonly IndexFunction _function = new();

    [Fact]
    public async Task Content_is_not_read_again_where_only_the_tags_are_others()
    {
        await _function.DeliverAsync(PutOf(_function.Put(Key, Text)));
        _function.Put(Key, Text, "blue");
        await _function.DeliverAsync(new BucketEvent(BucketEvent.Tagging, Key));

        Assert.Equal([Text.Length, 0], _function.BytesRead);
        var document = _function.Document(Key)!.Value;
        Assert.Equal("blue", document.GetProperty("object").GetProperty("tags").GetProperty("tag").GetString());
        Assert.Equal(Text, document.GetProperty("content").GetProperty("text").GetProperty("excerpt").GetString());
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_is_new()
    {
        var put = PutOf(_function.Put(Key, Text));
        await _function.DeliverAsync(put);
        await _function.DeliverAsync(put);

        Assert.Single(_function.S3.Requests, request => request.StartsWith("PUT index/documents/", StringComparison.Ordinal));
        Assert.Equal(2, (await _function.RowsAsync()).Count);
    }

    [Fact]
    public async Task What_another_function_noted_in_the_document_stays_until_the_object_is_another()
    {
        await _function.DeliverAsync(PutOf(_function.Put(Key, Text)));
        var place = ("derived", $"index/documents/{IndexFunction.Bucket}/{Key}.json");
        var noted = Encoding.UTF8.GetString(_function.S3.Objects[place].Content)[..^1] + ""","archive":{"tag":"ia-30","savesUsd":0.5}}""";
        _function.S3.Put(place.Item1, place.Item2, noted);

        _function.Put(Key, Text, "blue");
        await _function.DeliverAsync(new BucketEvent(BucketEvent.Tagging, Key));
        Assert.Equal("ia-30", _function.Document(Key)!.Value.GetProperty("archive").GetProperty("tag").GetString());

        await _function.DeliverAsync(PutOf(_function.Put(Key, Text + "!")));
        Assert.False(_function.Document(Key)!.Value.TryGetProperty("archive", out _));
    }

    [Fact]
    public async Task Content_is_read_again_under_other_options()
    {
        var put = PutOf(_function.Put(Key, Text));
        await _function.DeliverAsync(put);
        _function.Environment["MAX_OBJECT_BYTES"] = "4096";
        await _function.DeliverAsync(put);

        Assert.Equal([Text.Length, Text.Length], _function.BytesRead);
    }

    [Fact]
    public async Task A_document_that_nobody_can_read_is_made_anew()
    {
        var put = PutOf(_function.Put(Key, Text));
        _function.S3.Put("derived", $"index/documents/{IndexFunction.Bucket}/{Key}.json", """{"version":1,"source":null}""");
        await _function.DeliverAsync(put);

        Assert.Equal(put.ETag, _function.Document(Key)!.Value.GetProperty("source").GetProperty("eTag").GetString()!.Trim('"'));
    }

    [Theory]
    [InlineData("a b+c%2B&=?#.txt")]
    [InlineData("夏/😀/\u0301e\n\t\"quoted\"\\")]
    [InlineData("../../up.txt")]
    [InlineData("/leading//double/")]
    public async Task Odd_keys_have_documents_beside_each_other(string key)
    {
        await _function.DeliverAsync(PutOf(_function.Put(key, Text), key));

        Assert.Equal(key, _function.Document(key)!.Value.GetProperty("source").GetProperty("key").GetString());
        Assert.Equal(key, Assert.Single(await _function.RowsAsync()).Key);
    }

    [Fact]
    public async Task A_key_that_leaves_no_room_is_hashed_and_told_in_the_document()
    {
        var key = new string('ü', 512);
        await _function.DeliverAsync(PutOf(_function.Put(key, Text), key));

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        Assert.Equal(key, _function.Document($"~{hash}")!.Value.GetProperty("source").GetProperty("key").GetString());
        _function.S3.Remove(IndexFunction.Bucket, key);
        await _function.DeliverAsync(new BucketEvent(BucketEvent.Delete, key) { Sequencer = "0055AED6DCD90281E6" });
        Assert.Null(_function.Document($"~{hash}"));
    }

    [Fact]
    public async Task The_document_is_put_on_its_object_where_annotations_are_on()
    {
        _function.Environment["ANNOTATE"] = "true";
        await _function.DeliverAsync(PutOf(_function.Put(Key, Text)));

        var annotation = JsonElement.Parse(_function.S3.Annotations[(IndexFunction.Bucket, Key, "onput")]);
        Assert.True(JsonElement.DeepEquals(_function.Document(Key)!.Value, annotation));
    }

    [Fact]
    public async Task Nothing_is_put_on_objects_by_default()
    {
        await _function.DeliverAsync(PutOf(_function.Put(Key, Text)));

        Assert.Empty(_function.S3.Annotations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_object_that_was_replaced_or_removed_before_its_annotation_is_no_failure(bool isReplaced)
    {
        _function.Environment["ANNOTATE"] = "true";
        var put = PutOf(_function.Put(Key, Text));
        _function.S3.Gate = request =>
        {
            if (request == $"ANNOTATE {Key}" && isReplaced)
                _function.Put(Key, "Something else.");
            else if (request == $"ANNOTATE {Key}")
                _function.S3.Remove(IndexFunction.Bucket, Key);
            return Task.CompletedTask;
        };
        await _function.DeliverAsync(put);

        Assert.Empty(_function.S3.Annotations);
        Assert.Contains($"ANNOTATE {Key}", _function.S3.Requests);
        Assert.Single(await _function.RowsAsync());
    }

    static BucketEvent PutOf(StoredObject stored, string key = Key) =>
        new(BucketEvent.Put, key) { ETag = stored.ETag.Trim('"'), Size = stored.Content.Length, Sequencer = "0055AED6DCD90281E5" };
}
