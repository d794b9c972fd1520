using System.Text.Json;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace OnPut.Aws.Tests.Serialization;

public sealed class SerializerTests
{
    public static TheoryData<SerializerKind> Serializers => [.. Enum.GetValues<SerializerKind>()];

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Names_are_read_without_regard_to_case(SerializerKind serializer) =>
        Assert.Equal("x", Json.Read<Sample>(serializer, """{"LONGNAME":"x"}""").LongName);

    [Fact]
    public void Options_on_the_context_have_no_effect() => Assert.Equal(
        """{"LongName":"x","At":"0001-01-01T00:00:00"}""",
        Json.Write(SerializerKind.SourceGenerated, new Sample { LongName = "x" }));

    [Fact]
    public void Options_can_be_customized()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<SampleContext>(
            options => options.PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower);
        Assert.StartsWith("""{"long-name":"x",""", Json.Write(serializer, new Sample { LongName = "x" }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"2026-01-02T03:04:05Z\"")]
    [InlineData("1767323045")]
    [InlineData("1767323045000")]
    [InlineData("1767323045.0")]
    public void Times_are_read_as_text_seconds_and_milliseconds(string json)
    {
        var time = Json.Read<Sample>(SerializerKind.Default, $$"""{"At":{{json}}}""").At;
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), time);
        Assert.Equal(DateTimeKind.Utc, time.Kind);
    }

    [Fact]
    public void Bytes_are_read_as_base64_and_as_numbers_and_written_as_numbers()
    {
        Assert.Equal([1, 2], Json.Read<Sample>(SerializerKind.Default, """{"Bytes":"AQI="}""").Bytes);
        Assert.Equal([1, 2], Json.Read<Sample>(SerializerKind.Default, """{"Bytes":[1,2]}""").Bytes);
        Assert.Equal("[1,2]", Json.Write<byte[]>(SerializerKind.Default, [1, 2]));
    }

    [Fact]
    public void Streams_are_base64()
    {
        Assert.Equal([1, 2], Json.Read<Sample>(SerializerKind.Default, """{"Stream":"AQI="}""").Stream!.ToArray());
        Assert.Equal("\"AQI=\"", Json.Write(SerializerKind.Default, new MemoryStream([1, 2])));
    }

    [Fact]
    public void Text_is_not_escaped_beyond_need() =>
        Assert.Equal("\"ü < + ' 日\"", Json.Write(SerializerKind.Default, "ü < + ' 日"));

    [Fact]
    public void Nothing_is_null() => Assert.Equal("null", Json.Write<Sample?>(SerializerKind.SourceGenerated, null));

    [Fact]
    public void A_type_that_is_not_in_the_context_is_named()
    {
        var unread = Assert.Throws<JsonSerializerException>(() => Json.Read<Version>(SerializerKind.SourceGenerated, "{}"));
        Assert.Equal(
            "Error converting the Lambda event JSON payload to type System.Version: "
            + $"No JsonTypeInfo registered in {typeof(SampleContext).FullName} for type System.Version.",
            unread.Message);
        var unwritten = Assert.Throws<JsonSerializerException>(() => Json.Write(SerializerKind.SourceGenerated, new Version(1, 2)));
        Assert.StartsWith(
            "Error converting the response object of type System.Version from the Lambda function to JSON: ",
            unwritten.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_naming_policy_knows_two_names_and_asks_another_for_the_rest()
    {
        var policy = new AwsNamingPolicy(JsonNamingPolicy.CamelCase);
        Assert.Equal("x-amz-id-2", policy.ConvertName("XAmzId2"));
        Assert.Equal("x-amz-request-id", policy.ConvertName("XAmzRequestId"));
        Assert.Equal("s3SchemaVersion", policy.ConvertName("S3SchemaVersion"));
        Assert.Equal("S3SchemaVersion", new AwsNamingPolicy().ConvertName("S3SchemaVersion"));
    }
}
