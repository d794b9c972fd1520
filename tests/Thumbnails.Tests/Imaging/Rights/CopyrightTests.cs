using System.Text;
using NetVips;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Tests.Imaging.Rights;

/// <summary>From a file with a camera's metadata to a file with nothing of it but the copyright.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class CopyrightTests
{
    const string Camera = "Onlyforme 3000";
    const string Place = "onlyforme-place";

    static readonly string[] CameraFields =
    [
        "exif-ifd0-Model", "exif-ifd3-GPSLatitude", "exif-ifd2-BodySerialNumber", "icc-profile-data", "iptc-data", "jpeg-thumbnail-data",
    ];

    /// <summary>Size, resolution and versions, which describe the rendition itself.</summary>
    static readonly string[] Kept = ["Artist", "Copyright", "Orientation", "XResolution", "YResolution", "ResolutionUnit",
        "PixelXDimension", "PixelYDimension", "ExifVersion", "FlashpixVersion", "ColorSpace",
        "YCbCrPositioning", "ComponentsConfiguration"];

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("WebP")]
    [InlineData("Png")]
    [InlineData("Avif")]
    public void The_copyright_reaches_the_output_and_nothing_else_does(string format)
    {
        using var source = Image.NewFromBuffer(CameraFile());
        Assert.All(CameraFields, field => Assert.Contains(field, source.GetFields()));
        var notice = CopyrightReader.Read(source)!;
        using var pixels = source.CopyMemory();
        using var marked = CopyrightWriter.Attach(pixels, notice);

        var file = Write(marked, Enum.Parse<PictureFormat>(format), CopyrightWriter.Keep(notice));

        using var output = Image.NewFromBuffer(file);
        AssertSame(notice, CopyrightReader.Read(output)!);
        Assert.Equal("Zoë (Studio) Müller (Berlin)", notice.Artist);
        AssertNothingElse(output, file);
    }

    /// <summary>libvips cuts what it shows of a text at 255 bytes, here in the middle of a letter.</summary>
    [Theory]
    [InlineData("Jpeg")]
    [InlineData("WebP")]
    [InlineData("Png")]
    [InlineData("Avif")]
    public void Long_texts_in_any_script_arrive_whole(string format)
    {
        using var picture = Samples.Quarters(40, 30);
        var notice = new CopyrightNotice(new string('x', 254) + new string('é', 746), new string('写', 1000), XmpRights.None);
        using var marked = CopyrightWriter.Attach(picture, notice);

        var file = Write(marked, Enum.Parse<PictureFormat>(format), CopyrightWriter.Keep(notice));

        using var output = Image.NewFromBuffer(file);
        AssertSame(notice, CopyrightReader.Read(output)!);
        AssertNothingElse(output, file);
    }

    [Fact]
    public void Pixels_stay_as_they_are()
    {
        using var picture = Samples.Quarters(40, 30);
        using var clear = picture.Bandjoin(128).CopyMemory();
        foreach (var pixels in new[] { picture, clear })
        {
            using var marked = CopyrightWriter.Attach(pixels, new("Zoë", null, XmpRights.None));

            Assert.Equal(pixels.WriteToMemory<byte>(), marked.WriteToMemory<byte>());
            Assert.Equal((pixels.Width, pixels.Height, pixels.Bands), (marked.Width, marked.Height, marked.Bands));
            Assert.Equal(Enums.Interpretation.Srgb, marked.Interpretation);
        }
    }

    [Fact]
    public void Frames_of_an_animation_stay_frames()
    {
        using var picture = Samples.Quarters(40, 60);
        using var animation = Samples.Tagged(picture, image =>
        {
            image.Set(GValue.GIntType, "page-height", 30);
            image.Set(GValue.ArrayIntType, "delay", new[] { 50, 70 });
        });
        var notice = new CopyrightNotice("Zoë", null, XmpRights.None);
        using var marked = CopyrightWriter.Attach(animation, notice);

        using var output = Image.NewFromBuffer(marked.WebpsaveBuffer(keep: CopyrightWriter.Keep(notice)), "[n=-1]");

        Assert.Equal(2, output.Get("n-pages"));
        Assert.Equal(new[] { 50, 70 }, output.Get("delay"));
        Assert.Equal("Zoë", CopyrightReader.Read(output)!.Artist);
    }

    [Fact]
    public void Xmp_alone_brings_no_exif_with_it()
    {
        using var picture = Samples.Quarters(40, 30);
        var notice = new CopyrightNotice(null, null, new() { Credit = "Agency" });
        using var marked = CopyrightWriter.Attach(picture, notice);

        using var output = Image.NewFromBuffer(marked.WebpsaveBuffer(keep: CopyrightWriter.Keep(notice)));

        Assert.Equal("Agency", CopyrightReader.Read(output)!.Xmp.Credit);
        Assert.False(output.Contains("exif-data"));
    }

    [Fact]
    public void A_picture_that_says_nothing_has_no_notice()
    {
        using var picture = Samples.Quarters(40, 30);
        using var file = Image.NewFromBuffer(picture.JpegsaveBuffer());

        Assert.Null(CopyrightReader.Read(picture));
        Assert.Null(CopyrightReader.Read(file));
    }

    [Fact]
    public void Iptc_speaks_where_exif_and_xmp_are_silent()
    {
        byte[] iptc = [0x1C, 2, 80, 0, 3, .. "Ann"u8, 0x1C, 2, 116, 0, 4, .. "Mine"u8];
        using var picture = Samples.Quarters(40, 30);
        using var both = Samples.Tagged(picture, image =>
        {
            image.Set(GValue.BlobType, "iptc-data", iptc);
            image.Set(GValue.BlobType, "exif-data", ExifRights.Write("Zoë", null));
        });

        var notice = CopyrightReader.Read(both)!;

        Assert.Equal(("Zoë", "Mine"), (notice.Artist, notice.Copyright));
    }

    [Theory]
    [InlineData("exif-data")]
    [InlineData("xmp-data")]
    [InlineData("iptc-data")]
    public void Metadata_that_is_none_is_as_good_as_none(string field)
    {
        using var picture = Samples.Quarters(40, 30);
        var random = new Random(1);
        foreach (var length in new[] { 1, 7, 100, 100_000, 2_000_000 })
        {
            var blob = new byte[length];
            random.NextBytes(blob);
            using var tagged = Samples.Tagged(picture, image => image.Set(GValue.BlobType, field, blob));

            Assert.Null(CopyrightReader.Read(tagged));
        }
    }

    [Fact]
    public void An_empty_block_is_as_good_as_none()
    {
        using var picture = Samples.Quarters(40, 30);
        var jpeg = picture.JpegsaveBuffer();
        byte[] xmp = [0xFF, 0xE1, 0, 31, .. "http://ns.adobe.com/xap/1.0/\0"u8];
        byte[] exif = [0xFF, 0xE1, 0, 8, .. "Exif\0\0"u8];
        byte[] iptc = [0xFF, 0xED, 0, 16, .. "Photoshop 3.0\0"u8];
        using var file = Image.NewFromBuffer([.. jpeg.AsSpan(0, 2), .. xmp, .. exif, .. iptc, .. jpeg.AsSpan(2)]);

        Assert.Null(CopyrightReader.Read(file));
    }

    [Fact]
    public void Photos_with_gps_are_read_and_written_without_it()
    {
        foreach (var path in Directory.EnumerateFiles(CorpusTests.Folder("exif"), "*.jpg"))
        {
            using var photo = Image.NewFromFile(path);
            using var small = photo.ThumbnailImage(100).CopyMemory();
            var notice = CopyrightReader.Read(photo) ?? new("Zoë", null, XmpRights.None);
            using var marked = CopyrightWriter.Attach(small, notice);

            var file = marked.JpegsaveBuffer(keep: CopyrightWriter.Keep(notice));

            using var output = Image.NewFromBuffer(file);
            AssertNothingElse(output, file);
        }
    }

    static byte[] CameraFile()
    {
        using var picture = Samples.Quarters(64, 48);
        using var signed = CopyrightWriter.Attach(picture, new("Zoë (Studio) Müller (Berlin)", "© Zoë", XmpRights.None));
        using var wide = signed.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var tagged = Samples.Tagged(wide, image =>
        {
            image.Set(GValue.GStrType, "exif-ifd0-Model", Camera);
            image.Set(GValue.GStrType, "exif-ifd0-Make", Camera);
            image.Set(GValue.GStrType, "exif-ifd2-BodySerialNumber", Camera);
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "48/1 51/1 30/1");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N");
            image.Set(GValue.GIntType, "orientation", 6);
            image.Set(GValue.BlobType, "jpeg-thumbnail-data", picture.JpegsaveBuffer());
            image.Set(GValue.BlobType, "xmp-data", XmpPackets.Full);
            image.Set(GValue.BlobType, "iptc-data", Encoding.ASCII.GetBytes($"Photoshop 3.0\0{Place}"));
        });
        return tagged.JpegsaveBuffer(q: 90);
    }

    static byte[] Write(Image image, PictureFormat format, Enums.ForeignKeep keep) => format switch
    {
        PictureFormat.Jpeg => image.JpegsaveBuffer(keep: keep),
        PictureFormat.WebP => image.WebpsaveBuffer(keep: keep),
        PictureFormat.Png => image.PngsaveBuffer(keep: keep),
        _ => image.HeifsaveBuffer(effort: 0, compression: Enums.ForeignHeifCompression.Av1, keep: keep),
    };

    static void AssertSame(CopyrightNotice expected, CopyrightNotice found)
    {
        Assert.Equal((expected.Artist, expected.Copyright), (found.Artist, found.Copyright));
        Assert.Equal(expected.Xmp.Rights, found.Xmp.Rights);
        Assert.Equal(expected.Xmp.Creators, found.Xmp.Creators);
        Assert.Equal(expected.Xmp.UsageTerms, found.Xmp.UsageTerms);
        Assert.Equal(expected.Xmp.Owners, found.Xmp.Owners);
        Assert.Equal(
            (expected.Xmp.Marked, expected.Xmp.WebStatement, expected.Xmp.Credit),
            (found.Xmp.Marked, found.Xmp.WebStatement, found.Xmp.Credit));
    }

    static void AssertNothingElse(Image output, byte[] file)
    {
        var fields = output.GetFields();
        Assert.All(
            fields.Where(field => field.StartsWith("exif-ifd", StringComparison.Ordinal)),
            field => Assert.Contains(field[(field.IndexOf('-', 8) + 1)..], Kept));
        Assert.DoesNotContain("icc-profile-data", fields);
        Assert.DoesNotContain("iptc-data", fields);
        Assert.True(!fields.Contains("jpeg-thumbnail-data") || ((byte[])output.Get("jpeg-thumbnail-data")).Length == 0);
        Assert.Equal(1, fields.Contains("orientation") ? output.Get("orientation") : 1);
        foreach (var secret in new[] { Camera, Place, "GPS", "48,51.5N", "Some Program", "Photoshop 3.0" })
            Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(secret)));
    }
}
