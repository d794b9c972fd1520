using System.Text.Json;
using OnPut.Thumbnails.Tests.Imaging;
using OnPut.Thumbnails.Tests.Imaging.Visual;

namespace OnPut.Thumbnails.Tests;

/// <summary>What is left of an object that will never have thumbnails, and who is told why.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class RejectionTests
{
    readonly RunningFunction _function = new();

    [Fact]
    public async Task A_bomb_in_the_place_of_a_good_picture_takes_its_renditions_and_everybody_is_told_why()
    {
        await _function.UploadAsync(VisualFiles.Colour("sRGB JPEG"));
        Assert.Contains("small.webp", _function.Derived);

        await _function.UploadAsync(PngBuilder.WithHeader(60_000, 60_000));

        Assert.Equal(["thumbnails.json"], _function.Derived);
        Assert.Empty(_function.Manifest.GetProperty("renditions").EnumerateArray());
        AssertRejected("pixels", "3,600,000,000 pixels");
    }

    [Fact]
    public async Task Where_only_whole_pictures_are_wanted_one_that_is_cut_short_is_rejected()
    {
        _function.Environment["TRUNCATED"] = "reject";
        var file = VisualFiles.Colour("sRGB JPEG");

        await _function.UploadAsync(file[..(file.Length * 7 / 10)]);

        Assert.Equal(["thumbnails.json"], _function.Derived);
        Assert.False(_function.Manifest.TryGetProperty("partial", out _));
        AssertRejected("truncated", "only whole pictures are accepted");
    }

    /// <summary>In the manifest, in the log and in the metrics.</summary>
    void AssertRejected(string cause, string reason)
    {
        Assert.Equal(cause, _function.Manifest.GetProperty("cause").GetString());
        Assert.Contains(reason, _function.Manifest.GetProperty("rejected").GetString(), StringComparison.Ordinal);
        var line = Assert.Single(_function.Log, line => Says(line, "outcome", "Rejected"));
        Assert.Equal(cause, line.GetProperty("cause").GetString());
        Assert.Contains(reason, line.GetProperty("reason").GetString(), StringComparison.Ordinal);
        var metric = Assert.Single(_function.Log, line => Says(line, "Kind", "Rejected"));
        Assert.Equal(cause, metric.GetProperty("Cause").GetString());
        Assert.Equal(1, metric.GetProperty("Outcome").GetInt32());
    }

    static bool Says(JsonElement line, string name, string value) =>
        line.TryGetProperty(name, out var found) && found.GetString() == value;
}
