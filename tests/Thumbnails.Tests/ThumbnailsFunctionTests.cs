using System.Text;
using System.Text.Json;
using Amazon.Lambda.TestUtilities;
using NetVips;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.Telemetry;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Tests.Imaging;

namespace OnPut.Thumbnails.Tests;

[Collection(LibvipsCollection.Name)]
public sealed class ThumbnailsFunctionTests
{
    const string Key = "photos/a.jpg", Place = "thumbnails/source/photos/a.jpg/";

    readonly MemoryS3 _s3 = new();
    readonly MemoryStream _log = new();
    readonly Dictionary<string, string> _environment = new() { ["DERIVED_BUCKET"] = "derived" };

    [Fact]
    public async Task A_picture_gets_a_rendition_for_every_preset_and_a_manifest()
    {
        _s3.Put("source", Key, Picture(1600, 1200));

        await InvokeAsync();

        Assert.Equal([$"{Place}large.webp", $"{Place}medium.webp", $"{Place}small.webp", $"{Place}thumbnails.json"], DerivedKeys);
        using var small = Image.NewFromBuffer(_s3.Objects[("derived", $"{Place}small.webp")].Content);
        Assert.Equal((128, 96), (small.Width, small.Height));
    }

    [Fact]
    public async Task The_manifest_says_what_was_made_from_what()
    {
        _s3.Put("source", Key, Picture(1600, 1200));

        await InvokeAsync();

        var manifest = Manifest();
        Assert.Equal(Key, manifest.GetProperty("source").GetProperty("key").GetString());
        Assert.Equal(_s3.Objects[("source", Key)].ETag, manifest.GetProperty("source").GetProperty("eTag").GetString());
        Assert.Equal((1600, 1200, "jpeg"), (
            manifest.GetProperty("picture").GetProperty("width").GetInt32(),
            manifest.GetProperty("picture").GetProperty("height").GetInt32(),
            manifest.GetProperty("picture").GetProperty("format").GetString()));
        foreach (var rendition in manifest.GetProperty("renditions").EnumerateArray())
        {
            var stored = _s3.Objects[("derived", Place + rendition.GetProperty("name").GetString())];
            Assert.Equal(stored.ETag, rendition.GetProperty("eTag").GetString());
            Assert.Equal(stored.Content.Length, rendition.GetProperty("size").GetInt32());
        }
    }

    [Fact]
    public async Task A_duplicate_writes_nothing()
    {
        _s3.Put("source", Key, Picture(800, 600));
        await InvokeAsync();
        _s3.Requests.Clear();

        await InvokeAsync();

        Assert.DoesNotContain(_s3.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_presets_replace_the_old_renditions()
    {
        _s3.Put("source", Key, Picture(800, 600));
        await InvokeAsync();
        _environment["THUMBNAIL_PRESETS"] = "card:200x100:cover:jpeg";

        await InvokeAsync();

        Assert.Equal([$"{Place}card.jpg", $"{Place}thumbnails.json"], DerivedKeys);
    }

    [Fact]
    public async Task What_auto_writes_is_named_for_what_it_is_and_replaced_when_that_changes()
    {
        _environment["THUMBNAIL_PRESETS"] = "icon:200:auto";
        using var art = Samples.Quarters(200, 200);
        _s3.Put("source", Key, Samples.Encode(art, PictureFormat.Png));
        await InvokeAsync();
        Assert.Equal([$"{Place}icon.png", $"{Place}thumbnails.json"], DerivedKeys);
        Assert.Equal("image/png", Manifest().GetProperty("renditions")[0].GetProperty("contentType").GetString());
        _s3.Put("source", Key, Picture(800, 600));

        await InvokeAsync();

        Assert.Equal([$"{Place}icon.webp", $"{Place}thumbnails.json"], DerivedKeys);
        Assert.Equal("icon.webp", Manifest().GetProperty("renditions")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task An_animated_rendition_has_as_many_frames_as_allowed_and_follows_the_option()
    {
        _environment["THUMBNAIL_PRESETS"] = "a:40:animated";
        Image[] pictures = [.. Enumerable.Range(1, 4).Select(seed => Samples.Detailed(60, 40, seed))];
        using var animation = Samples.Animation(pictures, [100, 100, 100, 100]);
        _s3.Put("source", Key, Samples.Encode(animation, PictureFormat.Gif));
        foreach (var frames in new[] { 2, 3 })
        {
            _environment["MAX_FRAMES"] = $"{frames}";

            await InvokeAsync();

            using var rendition = Image.NewFromBuffer(_s3.Objects[("derived", $"{Place}a.webp")].Content);
            Assert.Equal(frames, rendition.Get("n-pages"));
        }
    }

    [Fact]
    public async Task A_removed_picture_takes_its_thumbnails_along()
    {
        _s3.Put("source", Key, Picture(800, 600));
        await InvokeAsync();
        _s3.Remove("source", Key);

        await InvokeAsync();

        Assert.Empty(DerivedKeys);
    }

    [Fact]
    public async Task A_damaged_picture_leaves_a_manifest_with_the_reason_and_no_stale_renditions()
    {
        var picture = Picture(800, 600);
        _s3.Put("source", Key, picture);
        await InvokeAsync();
        _s3.Put("source", Key, [.. picture[..200], .. new byte[100]]);

        await InvokeAsync();

        Assert.Equal([$"{Place}thumbnails.json"], DerivedKeys);
        Assert.Contains("damaged", Manifest().GetProperty("rejected").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"Rejected\"", Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_over_the_byte_limit_is_rejected_with_the_limit()
    {
        _environment["MAX_OBJECT_BYTES"] = "1000";
        _s3.Put("source", Key, Picture(800, 600));

        await InvokeAsync();

        Assert.Contains("1,000 bytes", Manifest().GetProperty("rejected").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt", "plain text")]
    [InlineData("empty.jpg", "")]
    [InlineData("folder/", "")]
    public async Task What_is_no_picture_is_skipped_and_leaves_nothing(string key, string content)
    {
        _s3.Put("source", key, content);

        await InvokeAsync(key);

        Assert.Contains("\"outcome\":\"Skipped\"", Log, StringComparison.Ordinal);
        Assert.Empty(DerivedKeys);
    }

    [Fact]
    public async Task A_text_of_any_size_is_skipped_after_one_small_read()
    {
        _s3.Put("source", "big.txt", new byte[30_000_000]);

        await InvokeAsync("big.txt");

        Assert.Contains("\"bytesRead\":65536", Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_option_is_told_with_its_preset()
    {
        _environment["THUMBNAIL_PRESETS"] = "Big:128,small:huge,card:1x1:stretch";
        _environment["MAX_PIXELS"] = "-1";
        _environment["MAX_FRAMES"] = "0";

        var error = Assert.Throws<InvalidOptionsException>(Compose);

        Assert.Equal(5, error.Problems.Count);
    }

    IEnumerable<string> DerivedKeys => _s3.Objects.Keys.Where(id => id.Bucket == "derived").Select(id => id.Key).Order(StringComparer.Ordinal);

    string Log => Encoding.UTF8.GetString(_log.ToArray());

    JsonElement Manifest() => JsonElement.Parse(_s3.Objects[("derived", $"{Place}{ThumbnailManifest.Name}")].Content);

    FunctionHandler Compose() => FunctionHost.Compose(
        ThumbnailsFunction.Definition, new() { Environment = _environment, Log = _log, S3 = () => _s3 }, new JsonLines(_log));

    async Task InvokeAsync(string key = Key)
    {
        using var handler = Compose();
        var record = $$$"""
            {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",
              "s3":{"bucket":{"name":"source"},"object":{"key":"{{{Uri.EscapeDataString(key)}}}"} } } ] }
            """;
        using var payload = new MemoryStream(Encoding.UTF8.GetBytes(record));
        await handler.HandleAsync(payload, new TestLambdaContext { RemainingTime = TimeSpan.FromMinutes(1) });
    }

    static byte[] Picture(int width, int height)
    {
        using var picture = Samples.Detailed(width, height);
        return Samples.Encode(picture, PictureFormat.Jpeg);
    }
}
