using System.Text;
using System.Text.Json;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Records;

namespace OnPut.MetadataIndex.Tests.Records;

/// <summary>The shape of a document, and that it is read as it was written.</summary>
public sealed class MetadataDocumentTests
{
    static readonly DateTime Local = new(2024, 5, 1, 12, 0, 0);

    [Fact]
    public void A_time_with_its_distance_from_UTC_says_it() =>
        AssertTaken(new(Local, TimeSpan.FromHours(-5.5)), """{"at":"2024-05-01T12:00:00-05:30","isLocal":false}""");

    [Fact]
    public void A_time_without_one_is_local() => AssertTaken(new(Local, null), """{"at":"2024-05-01T12:00:00","isLocal":true}""");

    [Fact]
    public void Durations_are_seconds()
    {
        var (json, read) = RoundTrip(new() { Kind = "video", Media = new() { Duration = TimeSpan.FromMilliseconds(83_456.7) } });

        Assert.Equal("83.457", json.GetProperty("media").GetProperty("duration").GetRawText());
        Assert.Equal(TimeSpan.FromMilliseconds(83_457), read.Media!.Duration);
    }

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(0.004, "0.004")]
    public void An_exposure_of_no_time_does_not_cost_the_document(double seconds, string text)
    {
        var (json, read) = RoundTrip(new() { Kind = "image", Camera = new() { ExposureTime = seconds } });

        Assert.Equal(text, json.GetProperty("camera").GetProperty("exposureTime").GetRawText());
        Assert.Equal(seconds, read.Camera!.ExposureTime);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":2}""")]
    [InlineData("""{"version":1,"source":null,"options":"","state":"","object":{"storageClass":"STANDARD"}}""")]
    [InlineData("""{"version":1,"source":{"bucket":"b","key":"k","eTag":"","size":0,"sequenceNumber":"0"},"options":"","state":"","object":null}""")]
    [InlineData("{\"version\":1,\"source\":\uFFFF")]
    public void What_is_no_document_is_none(string json) =>
        Assert.Null(MetadataDocument.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"kind":"image","taken":{"at":"yesterday"}}""")]
    [InlineData("""{"kind":"image","taken":{"at":12}}""")]
    [InlineData("""{"kind":"image","taken":[]}""")]
    [InlineData("""{"kind":"video","media":{"duration":1e300}}""")]
    [InlineData("""{"kind":"video","media":{"duration":"12"}}""")]
    public void A_document_with_malformed_content_is_none(string content)
    {
        var json = $$"""
            {"version":1,"source":{"bucket":"b","key":"k","eTag":"","size":0,"sequenceNumber":"0"},"options":"","state":"",
             "object":{"storageClass":"STANDARD","isMultipart":false},"content":{{content}}}
            """;
        Assert.Null(MetadataDocument.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void What_is_not_known_is_not_there_and_scripts_stay_readable()
    {
        var text = Encoding.UTF8.GetString(Document(null, "夏/\"Ünï\".jpg").ToBytes());

        Assert.Contains("夏/\\\"Ünï\\\".jpg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }

    static void AssertTaken(TakenAt taken, string expected)
    {
        var (json, read) = RoundTrip(new() { Kind = "image", Taken = taken });

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), json.GetProperty("taken")));
        Assert.Equal(taken, read.Taken);
    }

    static (JsonElement Json, ContentFacts Read) RoundTrip(ContentFacts content)
    {
        var bytes = Document(content).ToBytes();
        return (JsonElement.Parse(bytes).GetProperty("content"), MetadataDocument.Read(bytes)!.Content!);
    }

    static MetadataDocument Document(ContentFacts? content, string key = "a.jpg") => new(
        MetadataDocument.CurrentVersion, new("photos", key, "\"e\"", 1, "0"), "options", "state", new() { StorageClass = "STANDARD" }, content);
}
