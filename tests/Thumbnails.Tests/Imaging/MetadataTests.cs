using System.Text;
using NetVips;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

[Collection(LibvipsCollection.Name)]
public sealed class MetadataTests(RendererFixture fixture)
{
    const string Secret = "onlyforme";

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    [InlineData("Tiff")]
    [InlineData("Avif")]
    public async Task Nothing_of_the_metadata_reaches_a_rendition(string format)
    {
        using var picture = Samples.Quarters(64, 48);
        using var profiled = picture.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var tagged = Samples.Tagged(profiled, image =>
        {
            image.Set(GValue.GStrType, "exif-ifd0-Artist", Secret);
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "48/1 51/1 30/1");
            image.Set(GValue.BlobType, "xmp-data", Encoding.ASCII.GetBytes($"<x:xmpmeta>{Secret}</x:xmpmeta>"));
            image.Set(GValue.BlobType, "iptc-data", Encoding.ASCII.GetBytes($"Photoshop 3.0\0{Secret}"));
            image.Set(GValue.GStrType, "png-comment-0-Author", Secret);
            image.Set(GValue.GIntType, "orientation", 3);
        });
        var file = Samples.Encode(tagged, Enum.Parse<PictureFormat>(format));
        Assert.True(file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0);

        var rendered = await fixture.RenderedAsync(file, "a:40,b:40:inside:jpeg,c:40:inside:png,d:40:inside:avif,e:64:inside:jpeg");

        foreach (var rendition in rendered.Renditions)
        {
            using var image = Samples.Open(rendition);
            Assert.DoesNotContain(image.GetFields(), IsMetadata);
            Assert.Equal(-1, rendition.Bytes.Span.IndexOf(Encoding.ASCII.GetBytes(Secret)));
            Assert.Equal(-1, rendition.Bytes.Span.IndexOf("Exif"u8));
        }
    }

    static bool IsMetadata(string field) =>
        field is "exif-data" or "xmp-data" or "iptc-data" or "icc-profile-data" || field.Contains("GPS", StringComparison.Ordinal)
        || field.StartsWith("png-comment", StringComparison.Ordinal);
}
