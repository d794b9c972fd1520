using Amazon.S3;
using Amazon.S3.Model;

namespace OnPut.Local.Tests.S3;

public sealed class ListingTests(S3Host host)
{
    readonly AmazonS3Client _s3 = host.Client;

    [Fact]
    public async Task Keys_come_in_the_order_of_their_utf8_bytes()
    {
        var bucket = await host.BucketAsync();
        // U+FF5E is before U+1F600 in UTF-8 and behind it in UTF-16.
        string[] keys = ["\uD83D\uDE00", "～", "a", "Z", "é", "a/", "a/b", "a b", "-", "cr\rlf\n\ttab"];
        foreach (var key in keys)
            await _s3.PutAsync(bucket, key);
        Assert.Equal(keys.Order(Utf8Order.Comparer), await _s3.KeysAsync(bucket));
    }

    [Fact]
    public async Task Both_listings_give_the_same_pages()
    {
        var bucket = await host.BucketAsync();
        foreach (var key in new[] { "a", "b/1", "b/2", "c/1", "d", "e" })
            await _s3.PutAsync(bucket, key);
        var first = await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, Delimiter = "/", MaxKeys = 2 });
        Assert.Equal((2, true), (first.KeyCount, first.IsTruncated));
        Assert.Equal(["b/"], first.CommonPrefixes);
        var second = await _s3.ListObjectsV2Async(new ListObjectsV2Request
        {
            BucketName = bucket,
            Delimiter = "/",
            ContinuationToken = first.NextContinuationToken,
        });
        Assert.False(second.IsTruncated);
        Assert.Equal(["c/"], second.CommonPrefixes);
        Assert.Equal(["d", "e"], second.S3Objects.Select(entry => entry.Key));

        var old = await _s3.ListObjectsAsync(new ListObjectsRequest { BucketName = bucket, Delimiter = "/", MaxKeys = 2 });
        Assert.Equal("b/", old.NextMarker);
        var rest = await _s3.ListObjectsAsync(new ListObjectsRequest { BucketName = bucket, Delimiter = "/", Marker = old.NextMarker });
        Assert.Equal(["c/"], rest.CommonPrefixes);
        Assert.Equal(["d", "e"], rest.S3Objects.Select(entry => entry.Key));
    }

    [Fact]
    public async Task Zero_keys_are_no_keys_and_more_than_a_thousand_are_a_thousand()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "a");
        var none = await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 0 });
        Assert.Equal((0, false), (none.KeyCount, none.IsTruncated));
        var most = await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 5000 });
        Assert.Equal((1, 1000), (most.KeyCount, most.MaxKeys));
    }

    [Fact]
    public async Task Keys_that_xml_has_no_place_for_are_listed_url_encoded()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "a\u0001b c+d");
        var page = await _s3.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = bucket, Encoding = EncodingType.Url, Prefix = "a\u0001" });
        Assert.Equal("a%01b%20c%2Bd", Assert.Single(page.S3Objects).Key);
    }

    [Fact]
    public async Task A_token_of_another_s_making_is_refused()
    {
        var bucket = await host.BucketAsync();
        await Refusal.ExpectAsync(400, "InvalidArgument", () => _s3.ListObjectsV2Async(
            new ListObjectsV2Request { BucketName = bucket, ContinuationToken = "*" }));
    }

    [Fact]
    public async Task The_owner_is_told_when_asked_for()
    {
        var bucket = await host.BucketAsync();
        await _s3.PutAsync(bucket, "a");
        var request = new ListObjectsV2Request { BucketName = bucket };
        Assert.Null((await _s3.ListObjectsV2Async(request)).S3Objects.Single().Owner);
        request.FetchOwner = true;
        Assert.NotNull((await _s3.ListObjectsV2Async(request)).S3Objects.Single().Owner);
    }
}
