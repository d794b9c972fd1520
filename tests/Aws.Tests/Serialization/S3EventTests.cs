using Amazon.Lambda.S3Events;

namespace OnPut.Aws.Tests.Serialization;

public sealed class S3EventTests
{
    const string Sample =
        """
        {
          "Records": [
            {
              "eventVersion": "2.1",
              "eventSource": "aws:s3",
              "awsRegion": "us-east-1",
              "eventTime": "1970-01-01T00:00:00.000Z",
              "eventName": "ObjectCreated:Put",
              "userIdentity": { "principalId": "AIDAJDPLRKLG7UEXAMPLE" },
              "requestParameters": { "sourceIPAddress": "127.0.0.1" },
              "responseElements": { "x-amz-request-id": "C3D13FE58DE4C810", "x-amz-id-2": "FMyUVURIY8/IgAtTv8xRjskZ" },
              "s3": {
                "s3SchemaVersion": "1.0",
                "configurationId": "testConfigRule",
                "bucket": {
                  "name": "amzn-s3-demo-bucket",
                  "ownerIdentity": { "principalId": "A3NL1KOZZKExample" },
                  "arn": "arn:aws:s3:::amzn-s3-demo-bucket"
                },
                "object": {
                  "key": "a+b%2Bc/%C3%BC.jpg",
                  "size": 1024,
                  "eTag": "d41d8cd98f00b204e9800998ecf8427e",
                  "versionId": "096fKKXTRTtl3on89fVO.nfljtsv6qko",
                  "sequencer": "0055AED6DCD90281E5"
                }
              },
              "glacierEventData": {
                "restoreEventData": {
                  "lifecycleRestorationExpiryTime": "1970-01-02T00:00:00.000Z",
                  "lifecycleRestoreStorageClass": "GLACIER"
                }
              },
              "somethingNewer": { "a": [1] }
            }
          ]
        }
        """;

    public static TheoryData<SerializerKind> Serializers => [.. Enum.GetValues<SerializerKind>()];

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Reads_every_member_of_a_notification(SerializerKind serializer)
    {
        var record = Assert.Single(Json.Read<S3Event>(serializer, Sample).Records!);

        Assert.Equal("2.1", record.EventVersion);
        Assert.Equal("aws:s3", record.EventSource);
        Assert.Equal("us-east-1", record.AwsRegion);
        Assert.Equal("ObjectCreated:Put", record.EventName);
        Assert.Equal("AIDAJDPLRKLG7UEXAMPLE", record.UserIdentity!.PrincipalId);
        Assert.Equal("127.0.0.1", record.RequestParameters!.SourceIPAddress);
        Assert.Equal("C3D13FE58DE4C810", record.ResponseElements!.XAmzRequestId);
        Assert.StartsWith("FMyUVURIY8", record.ResponseElements.XAmzId2, StringComparison.Ordinal);
        Assert.Equal("1.0", record.S3!.S3SchemaVersion);
        Assert.Equal("testConfigRule", record.S3.ConfigurationId);
        Assert.Equal("amzn-s3-demo-bucket", record.S3.Bucket!.Name);
        Assert.Equal("arn:aws:s3:::amzn-s3-demo-bucket", record.S3.Bucket.Arn);
        Assert.Equal("A3NL1KOZZKExample", record.S3.Bucket.OwnerIdentity!.PrincipalId);
        Assert.Equal(1024, record.S3.Object!.Size);
        Assert.Equal("d41d8cd98f00b204e9800998ecf8427e", record.S3.Object.ETag);
        Assert.Equal("096fKKXTRTtl3on89fVO.nfljtsv6qko", record.S3.Object.VersionId);
        Assert.Equal("0055AED6DCD90281E5", record.S3.Object.Sequencer);
        Assert.Equal("GLACIER", record.GlacierEventData!.RestoreEventData!.LifecycleRestoreStorageClass);
    }

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Times_are_in_UTC(SerializerKind serializer)
    {
        var time = Json.Read<S3Event>(serializer, Sample).Records![0].EventTime;
        Assert.Equal(DateTime.UnixEpoch, time);
        Assert.Equal(DateTimeKind.Utc, time.Kind);
    }

    [Fact]
    public void Keys_are_form_decoded_on_demand()
    {
        var source = Json.Read<S3Event>(SerializerKind.Default, Sample).Records![0].S3!.Object!;
        Assert.Equal("a+b%2Bc/%C3%BC.jpg", source.Key);
        Assert.Equal("a b+c/ü.jpg", source.KeyDecoded);
    }

    [Fact]
    public void What_a_delete_leaves_out_is_zero_or_null()
    {
        var gone = Json.Read<S3Event>(SerializerKind.Default, """{"Records":[{"s3":{"object":{"key":"k"}}}]}""").Records![0];
        Assert.Equal(0, gone.S3!.Object!.Size);
        Assert.Null(gone.S3.Object.VersionId);
        Assert.Null(gone.GlacierEventData);
    }

    [Theory]
    [InlineData(SerializerKind.Default)]
    [InlineData(SerializerKind.SourceGenerated)]
    public void Writing_keeps_the_names_of_the_members_and_drops_nulls(SerializerKind serializer)
    {
        var json = Json.Write(serializer, new S3Event
        {
            Records = [new() { S3 = new() { Object = new() { Key = "a+b" } }, ResponseElements = new() { XAmzId2 = "i" } }],
        });
        Assert.Contains("\"Object\":{\"Key\":\"a+b\",\"KeyDecoded\":\"a b\",\"Size\":0}", json, StringComparison.Ordinal);
        Assert.Contains("\"x-amz-id-2\":\"i\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_in_camel_case_gives_AWS_names_below_the_records()
    {
        var json = Json.Write(SerializerKind.CamelCase, new S3Event
        {
            Records = [new() { S3 = new() { S3SchemaVersion = "1.0", Object = new() { ETag = "e" } } }],
        });
        Assert.StartsWith("{\"records\":[{", json, StringComparison.Ordinal);
        Assert.Contains("\"s3SchemaVersion\":\"1.0\"", json, StringComparison.Ordinal);
        Assert.Contains("\"eTag\":\"e\"", json, StringComparison.Ordinal);
    }
}
