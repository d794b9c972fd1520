using System.Text;
using OnPut.Core.Tests.Support;
using OnPut.Events;

namespace OnPut.Core.Tests.Events;

public sealed class EventReaderTests
{
    const string Bucket = "onput-source-000000000000-us-east-1";
    const string Key = "photos/summer holiday+1.jpg";

    static readonly string[] OtherKinds = ["-tagging", "-transition", "-restore", "-notice"];

    public static TheoryData<string> Samples => [.. SampleEvents.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_event_names_the_same_object_whatever_its_route(string sample)
    {
        var delivery = Assert.Single(EventReader.Read(SampleEvents.Read(sample)).Deliveries);

        Assert.Null(delivery.Problem);
        if (sample.EndsWith("-test", StringComparison.Ordinal))
        {
            Assert.Empty(delivery.Events);
            return;
        }
        var read = Assert.Single(delivery.Events);
        Assert.Equal((Bucket, Key), (read.Bucket, read.Key));
        Assert.Equal(KindIn(sample), read.Kind);
        Assert.Equal(sample.EndsWith("-marker", StringComparison.Ordinal), read.IsDeleteMarker);
    }

    [Theory]
    [InlineData("s3-put", typeof(Acknowledgement.Whole))]
    [InlineData("sns-put", typeof(Acknowledgement.Whole))]
    [InlineData("eventbridge-put", typeof(Acknowledgement.Whole))]
    [InlineData("sqs-put", typeof(Acknowledgement.ByMessage))]
    [InlineData("sqs-sns-put", typeof(Acknowledgement.ByMessage))]
    [InlineData("sqs-eventbridge-put", typeof(Acknowledgement.ByMessage))]
    [InlineData("batch-1.0-task", typeof(Acknowledgement.ByTask))]
    [InlineData("batch-2.0-task", typeof(Acknowledgement.ByTask))]
    public void The_route_decides_how_failures_are_told(string sample, Type expected) =>
        Assert.IsType(expected, EventReader.Read(SampleEvents.Read(sample)).Acknowledgement);

    [Fact]
    public void A_notice_of_another_function_names_its_object_and_version()
    {
        var read = EventReader.Read(SampleEvents.Read("sqs-notice")).Deliveries[0].Events[0];

        Assert.Equal("onput.derived", read.Name);
        Assert.Equal("3/L4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY", read.VersionId);
        Assert.Equal("d41d8cd98f00b204e9800998ecf8427e", read.ETag);
    }

    [Theory]
    [InlineData("""{"specversion":"1.0","source":"urn:other:Shop","type":"onput.derived","data":{"bucket":"b","key":"k"}}""")]
    [InlineData("""{"specversion":"1.0","source":"urn:onput:MetadataIndex","type":"onput.derived","data":{"bucket":"b"}}""")]
    [InlineData("""{"specversion":"1.0","source":"urn:onput:MetadataIndex","type":"onput.derived"}""")]
    [InlineData("""{"specversion":"1.0","source":"urn:onput:MetadataIndex","data":{"bucket":"b","key":"k"}}""")]
    public void A_notice_of_somebody_else_or_without_an_object_is_unreadable(string notice) =>
        Assert.NotNull(Assert.Single(EventReader.Read(SqsMessages(notice)).Deliveries).Problem);

    [Fact]
    public void An_S3_record_keeps_everything_that_later_steps_need()
    {
        var read = EventReader.Read(SampleEvents.Read("s3-put")).Deliveries[0].Events[0];

        Assert.Equal("ObjectCreated:Put", read.Name);
        Assert.Equal(1048576, read.Size);
        Assert.Equal("d41d8cd98f00b204e9800998ecf8427e", read.ETag);
        Assert.Equal("3/L4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY", read.VersionId);
        Assert.Equal("0055AED6DCD90281E5", read.Sequencer);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero), read.Time);
        Assert.Equal("C3D13FE58DE4C810", read.RequestId);
        Assert.Equal("AWS:AIDAEXAMPLE", read.Requester);
        Assert.Equal("192.0.2.1", read.SourceIpAddress);
    }

    [Fact]
    public void A_removal_has_no_size()
    {
        var read = EventReader.Read(SampleEvents.Read("s3-delete")).Deliveries[0].Events[0];

        Assert.Null(read.Size);
        Assert.Null(read.ETag);
    }

    [Theory]
    [InlineData("a+b", "a b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("%E2%82%AC/%2F%2Fx", "€///x")]
    [InlineData("100%25", "100%")]
    [InlineData("..%2F..%2Fetc", "../../etc")]
    public void Keys_of_S3_records_are_form_decoded(string encoded, string expected) =>
        Assert.Equal(expected, EventReader.Read(S3Record(encoded)).Deliveries[0].Events[0].Key);

    [Fact]
    public void Keys_of_batch_tasks_1_0_are_percent_decoded_and_a_plus_stays_a_plus()
    {
        var request = """{"invocationSchemaVersion":"1.0","invocationId":"i","tasks":[{"taskId":"t","s3Key":"a+b%20c","s3BucketArn":"arn:aws:s3:::b"}]}""";

        Assert.Equal("a+b c", EventReader.Read(Encoding.UTF8.GetBytes(request)).Deliveries[0].Events[0].Key);
    }

    [Fact]
    public void One_unreadable_message_does_not_spoil_the_others()
    {
        var good = Encoding.UTF8.GetString(SampleEvents.Read("s3-put"));
        var payload = SqsMessages(good, "no json", """{"some":"thing"}""", """{"Records":[{"eventSource":"aws:s3","s3":{"bucket":{"name":"b"}}}]}""");

        var deliveries = EventReader.Read(payload).Deliveries;

        Assert.Equal(["m0", "m1", "m2", "m3"], deliveries.Select(delivery => delivery.Id));
        Assert.Single(deliveries[0].Events);
        Assert.Contains("is not JSON", deliveries[1].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("unknown shape; expected S3 records", deliveries[2].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("no eventName", deliveries[3].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_envelope_within_an_envelope_is_refused()
    {
        var inner = """{"Type":"Notification","Message":"{\"Type\":\"Notification\",\"Message\":\"{}\"}"}""";

        Assert.NotNull(EventReader.Read(SqsMessages(inner)).Deliveries[0].Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Records":[{"eventSource":"aws:dynamodb"}]}""")]
    [InlineData("""{"detail-type":"Object Created","source":"aws.ec2"}""")]
    [InlineData("""{"invocationSchemaVersion":"9.0","tasks":[]}""")]
    public void An_unknown_payload_is_an_error_that_says_what_was_expected(string payload)
    {
        var error = Assert.Throws<UnreadableEventException>(() => EventReader.Read(Encoding.UTF8.GetBytes(payload)));

        Assert.Contains("expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutated_payloads_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(20260102);
        foreach (var name in SampleEvents.Names)
            for (var round = 0; round < 60; round++)
            {
                var payload = SampleEvents.Read(name);
                for (var mutation = random.Next(1, 6); mutation > 0; mutation--)
                    payload[random.Next(payload.Length)] = (byte)random.Next(256);
                if (random.Next(4) == 0)
                    payload = payload[..random.Next(payload.Length)];

                var error = Record.Exception(() => EventReader.Read(payload));

                Assert.True(error is null or UnreadableEventException, $"{name}, round {round}: {error}");
            }
    }

    static ObjectEventKind KindIn(string sample) =>
        OtherKinds.Any(kind => sample.EndsWith(kind, StringComparison.Ordinal)) ? ObjectEventKind.Other
        : sample.Contains("delete", StringComparison.Ordinal) || sample.Contains("expiration", StringComparison.Ordinal) ? ObjectEventKind.Removed
        : ObjectEventKind.Created;

    static byte[] S3Record(string encodedKey) => Encoding.UTF8.GetBytes(
        """{"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"b"},"object":{"key":"KEY"}}}]}"""
            .Replace("KEY", encodedKey, StringComparison.Ordinal));

    static byte[] SqsMessages(params string[] bodies)
    {
        var messages = bodies.Select((body, index) =>
            $$"""{"messageId":"m{{index}}","eventSource":"aws:sqs","body":"{{System.Text.Json.JsonEncodedText.Encode(body)}}"}""");
        return Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', messages)}}]}""");
    }
}
