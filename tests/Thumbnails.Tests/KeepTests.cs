using NetVips;
using OnPut.Thumbnails.Imaging.Rights;
using OnPut.Thumbnails.Tests.Imaging;

namespace OnPut.Thumbnails.Tests;

/// <summary><c>KEEP</c>, from the variable to the files.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class KeepTests
{
    const string Gps = "exif-ifd3-";
    const string Presets = "a:40,b:40:jpeg,c:40:png,d:40:avif";

    readonly RunningFunction _function = new() { Environment = { ["THUMBNAIL_PRESETS"] = Presets } };

    [Fact]
    public async Task The_copyright_is_kept_where_that_is_wanted_and_the_place_never()
    {
        _function.Environment["KEEP"] = "copyright";

        await _function.UploadAsync(CameraFile());

        foreach (var name in Renditions)
        {
            using var rendition = _function.Open(name);
            var notice = CopyrightReader.Read(rendition)!;
            Assert.Equal(("Zoë", "© Zoë"), (notice.Artist, notice.Copyright));
            Assert.DoesNotContain(rendition.GetFields(), field => field.StartsWith(Gps, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_is_kept_unless_it_is_asked_for()
    {
        await _function.UploadAsync(CameraFile());

        foreach (var name in Renditions)
        {
            using var rendition = _function.Open(name);
            Assert.DoesNotContain("exif-data", rendition.GetFields());
        }
    }

    string[] Renditions => [.. _function.Derived.Where(name => name != ThumbnailManifest.Name)];

    static byte[] CameraFile()
    {
        using var picture = Samples.Quarters(64, 48);
        using var signed = CopyrightWriter.Attach(picture, new("Zoë", "© Zoë", XmpRights.None));
        using var placed = Samples.Tagged(signed, image => image.Set(GValue.GStrType, $"{Gps}GPSLatitude", "48/1 51/1 30/1"));
        var file = placed.JpegsaveBuffer();
        using var written = Image.NewFromBuffer(file);
        Assert.Contains($"{Gps}GPSLatitude", written.GetFields());
        return file;
    }
}
