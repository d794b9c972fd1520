using OnPut.MetadataIndex.Facts.Sniffing;
using OnPut.MetadataIndex.Records;

namespace OnPut.MetadataIndex.Tests.Records;

public sealed class DeclaredTypeTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("application/octet-stream")]
    [InlineData("binary/octet-stream")]
    [InlineData("Application/Octet-Stream; charset=binary")]
    public void Who_declares_nothing_does_not_disagree(string? declared) =>
        Assert.False(Disagrees(declared, "image/jpeg", nameof(ContentFormat.Jpeg)));

    [Theory]
    [InlineData("image/jpeg", "image/jpeg", nameof(ContentFormat.Jpeg))]
    [InlineData("IMAGE/JPG", "image/jpeg", nameof(ContentFormat.Jpeg))]
    [InlineData("image/pjpeg; q=1", "image/jpeg", nameof(ContentFormat.Jpeg))]
    [InlineData("image/heif", "image/heic", nameof(ContentFormat.Heif))]
    [InlineData("audio/mp3", "audio/mpeg", nameof(ContentFormat.MpegAudio))]
    [InlineData("audio/x-wav", "audio/wav", nameof(ContentFormat.Wav))]
    [InlineData("application/x-zip-compressed", "application/zip", nameof(ContentFormat.Zip))]
    [InlineData("application/vnd.rar", "application/x-rar", nameof(ContentFormat.Rar))]
    [InlineData("application/x-gzip", "application/gzip", nameof(ContentFormat.Gzip))]
    [InlineData("application/x-sqlite3", "application/vnd.sqlite3", nameof(ContentFormat.Sqlite))]
    public void Another_name_for_the_same_does_not_disagree(string declared, string detected, string format) =>
        Assert.False(Disagrees(declared, detected, format));

    [Theory]
    [InlineData("text/plain; charset=utf-8", "text/csv", nameof(ContentFormat.Csv))]
    [InlineData("text/csv", "text/plain", nameof(ContentFormat.Text))]
    [InlineData("application/json", "application/x-ndjson", nameof(ContentFormat.NdJson))]
    [InlineData("text/javascript", "text/plain", nameof(ContentFormat.Text))]
    [InlineData("application/yaml", "text/plain", nameof(ContentFormat.Text))]
    [InlineData("application/atom+xml", "application/xml", nameof(ContentFormat.Xml))]
    [InlineData("application/ld+json", "application/json", nameof(ContentFormat.Json))]
    [InlineData("text/xml", "image/svg+xml", nameof(ContentFormat.Svg))]
    public void A_text_that_is_called_another_text_does_not_disagree(string declared, string detected, string format) =>
        Assert.False(Disagrees(declared, detected, format));

    [Theory]
    [InlineData(nameof(ContentFormat.Ooxml))]
    [InlineData(nameof(ContentFormat.OpenDocument))]
    [InlineData(nameof(ContentFormat.Epub))]
    public void What_is_packed_as_a_zip_may_be_called_one(string format) =>
        Assert.False(Disagrees("application/zip", "application/x", format));

    [Theory]
    [InlineData("image/png", "image/jpeg", nameof(ContentFormat.Jpeg))]
    [InlineData("image/jpeg", "application/pdf", nameof(ContentFormat.Pdf))]
    [InlineData("image/jpeg", "text/html", nameof(ContentFormat.Html))]
    [InlineData("text/plain", "application/zip", nameof(ContentFormat.Zip))]
    [InlineData("text/html", "image/jpeg", nameof(ContentFormat.Jpeg))]
    [InlineData("application/pdf", "application/zip", nameof(ContentFormat.Zip))]
    [InlineData("video/mp4", "audio/mpeg", nameof(ContentFormat.MpegAudio))]
    [InlineData("application/zip", "application/x-7z-compressed", nameof(ContentFormat.SevenZip))]
    [InlineData("nonsense", "image/png", nameof(ContentFormat.Png))]
    public void Another_type_disagrees(string declared, string detected, string format) =>
        Assert.True(Disagrees(declared, detected, format));

    static bool Disagrees(string? declared, string detected, string format) =>
        DeclaredType.Disagrees(declared, new(detected, ContentKind.Other, Enum.Parse<ContentFormat>(format)));
}
