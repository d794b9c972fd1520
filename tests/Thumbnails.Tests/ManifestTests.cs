using System.Globalization;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Placeholders;
using OnPut.Thumbnails.Tests.Imaging;
using OnPut.Thumbnails.Tests.Imaging.Visual;

namespace OnPut.Thumbnails.Tests;

/// <summary>What <c>thumbnails.json</c> says of a picture.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class ManifestTests
{
    readonly RunningFunction _function = new();

    [Fact]
    public async Task A_picture_has_a_thumb_hash_colours_and_a_perceptual_hash()
    {
        await _function.UploadAsync(VisualFiles.Colour("sRGB JPEG"));

        var picture = _function.Manifest.GetProperty("picture");
        Assert.InRange(picture.GetProperty("thumbHash").GetBytesFromBase64().Length, 5, 25);
        var colours = picture.GetProperty("colours").EnumerateArray().Select(colour => colour.GetString()!).ToArray();
        Assert.InRange(colours.Length, 2, 3);
        Assert.All(colours, colour => Assert.Matches("^#[0-9a-f]{6}$", colour));
        Assert.InRange(HashOf(picture.GetProperty("perceptualHash").GetString()!).DistanceTo(HashOf(Looks.Upright.ToString()[..16])), 0, 6);
    }

    [Fact]
    public async Task What_goes_without_saying_is_not_said()
    {
        await _function.UploadAsync(VisualFiles.Colour("sRGB JPEG"));

        Assert.False(_function.Manifest.GetProperty("picture").TryGetProperty("frames", out _));
        foreach (var absent in new[] { "partial", "rejected", "cause" })
            Assert.False(_function.Manifest.TryGetProperty(absent, out _));
    }

    [Fact]
    public async Task An_animation_has_its_frames_and_so_has_every_rendition_that_keeps_them()
    {
        _function.Environment["THUMBNAIL_PRESETS"] = "moving:80:animated,still:80";
        _function.Environment["MAX_FRAMES"] = "2";
        using var animation = VisualScene.Animation();

        await _function.UploadAsync(Samples.Encode(animation, PictureFormat.Gif));

        Assert.Equal(3, _function.Manifest.GetProperty("picture").GetProperty("frames").GetInt32());
        Assert.Equal(2, _function.Manifest.GetProperty("renditions")[0].GetProperty("frames").GetInt32());
        Assert.False(_function.Manifest.GetProperty("renditions")[1].TryGetProperty("frames", out _));
    }

    [Fact]
    public async Task A_picture_that_is_cut_short_is_partial()
    {
        var file = VisualFiles.Colour("sRGB JPEG");

        await _function.UploadAsync(file[..(file.Length * 7 / 10)]);

        Assert.True(_function.Manifest.GetProperty("partial").GetBoolean());
        Assert.Equal(["large.webp", "medium.webp", "small.webp", "thumbnails.json"], _function.Derived);
    }

    [Fact]
    public async Task The_renditions_are_named_for_what_they_are_and_an_old_name_does_not_stay()
    {
        _function.Environment["THUMBNAIL_PRESETS"] = "icon:200:auto";
        using var art = Samples.Quarters(200, 200);
        await _function.UploadAsync(Samples.Encode(art, PictureFormat.Png));
        Assert.Equal(["icon.png", "thumbnails.json"], _function.Derived);
        Assert.Equal("icon.png", _function.Manifest.GetProperty("renditions")[0].GetProperty("name").GetString());

        _function.Environment["THUMBNAIL_PRESETS"] = "icon:200:webp";
        await _function.TellAsync();

        Assert.Equal(["icon.webp", "thumbnails.json"], _function.Derived);
        Assert.Equal("icon.webp", _function.Manifest.GetProperty("renditions")[0].GetProperty("name").GetString());
    }

    static PerceptualHash HashOf(string digits) => new(ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
