using System.Text;
using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

public sealed class PictureReaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Exif_is_read_in_both_byte_orders(bool isBig)
    {
        var facts = Samples.Read(PictureFiles.Jpeg(4000, 3000, PictureFiles.Exif(Camera(isBig).Build())));

        Assert.Equal((4000, 3000, 6), (facts.Picture!.Width, facts.Picture.Height, facts.Picture.Orientation));
        Assert.Equal(new CameraFacts
        {
            Make = "Canon",
            Model = "EOS R5",
            Lens = "RF 50mm",
            ExposureTime = 0.005,
            FNumber = 2.8,
            Iso = 400,
            FocalLength = 50,
            FocalLength35mm = 50,
            FlashFired = true,
        }, facts.Camera);
        Assert.Equal(new TakenAt(new DateTime(2024, 5, 17, 12, 34, 56), TimeSpan.FromHours(2)), facts.Taken);
        Assert.Equal(new PlaceFacts(-48.14, 11.575, -12.5), facts.Place);
        Assert.Equal(("Ann", "© Ann", "A hill"), (facts.Description!.Author, facts.Description.Copyright, facts.Description.Description));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_time_without_an_offset_stays_local()
    {
        var exif = new ExifBuilder().Text(0x9003, "2001:02:03 04:05:06", 'e').Build();

        Assert.Equal(new TakenAt(new DateTime(2001, 2, 3, 4, 5, 6), null),
            Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif))).Taken);
    }

    [Theory]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("    :  :     :  :  ")]
    [InlineData("2001:13:45 99:99:99")]
    public void A_time_that_is_none_is_left_out(string time) =>
        Assert.Null(Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(new ExifBuilder().Text(0x9003, time, 'e').Build()))).Taken);

    [Fact]
    public void A_ratio_without_a_denominator_is_no_number()
    {
        var exif = new ExifBuilder().Ratios(0x829A, 'e', (1, 0)).Ratios(0x829D, 'e', (0, 0)).Build();

        Assert.Null(Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif))).Camera);
    }

    [Fact]
    public void A_speed_that_has_no_room_in_sixteen_bits_is_read_where_it_has()
    {
        var exif = new ExifBuilder().Short(0x8827, 65_535, 'e').Short(0x8832, 51_200, 'e').Build();

        Assert.Equal(51_200, Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif))).Camera!.Iso);
    }

    [Fact]
    public void Satellites_that_were_not_seen_are_no_place()
    {
        var exif = new ExifBuilder().Text(1, "N", 'g').Ratios(2, 'g', (0, 1), (0, 1), (0, 1)).Text(3, "E", 'g')
            .Ratios(4, 'g', (0, 1), (0, 1), (0, 1)).Build();

        Assert.Null(Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif))).Place);
    }

    [Fact]
    public void Windows_fields_and_comments_are_decoded()
    {
        var exif = new ExifBuilder().Bytes(0x9C9B, Encoding.Unicode.GetBytes("Grüße\0")).Bytes(0x9C9E, Encoding.Unicode.GetBytes("a;b c\0"))
            .Bytes(0x9286, [.. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes("Hallo")], 'e').Build();
        var description = Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif))).Description!;

        Assert.Equal(("Grüße", "Hallo"), (description.Title, description.Description));
        Assert.Equal(["a", "b c"], description.Keywords);
    }

    [Fact]
    public void Xmp_is_read_from_attributes_and_lists()
    {
        var facts = Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Xmp("""
            xmp:Rating="4" exif:GPSLatitude="48,8.4N" exif:GPSLongitude="11,30,0W" exif:DateTimeOriginal="2020-01-02T03:04:05+01:00">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">A title</rdf:li><rdf:li xml:lang="de">Ein Titel</rdf:li></rdf:Alt></dc:title>
            <dc:subject><rdf:Bag><rdf:li>one</rdf:li><rdf:li>two</rdf:li></rdf:Bag></dc:subject>
            """)));

        Assert.Equal(("A title", 4), (facts.Description!.Title, facts.Description.Rating));
        Assert.Equal(["one", "two"], facts.Description.Keywords);
        Assert.Equal(new PlaceFacts(48.14, -11.5), facts.Place);
        Assert.Equal(new TakenAt(new DateTime(2020, 1, 2, 3, 4, 5), TimeSpan.FromHours(1)), facts.Taken);
    }

    [Fact]
    public void Iptc_is_read_in_its_character_set()
    {
        var latin = Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Iptc((0x0278, [0xC4, (byte)'h']), (0x0219, "x"u8.ToArray()))));
        var utf8 = Samples.Read(PictureFiles.Jpeg(1, 1,
            PictureFiles.Iptc((0x015A, [0x1B, (byte)'%', (byte)'G']), (0x0278, "Äh"u8.ToArray()))));

        Assert.Equal("Äh", latin.Description!.Description);
        Assert.Equal(["x"], latin.Description.Keywords);
        Assert.Equal("Äh", utf8.Description!.Description);
    }

    [Fact]
    public void Four_inks_are_told_by_the_mark_of_adobe()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xEE, 0, 14, .. "Adobe"u8, 0, 100, 0, 0, 0, 0, 2, 0xFF, 0xC0, 0, 8, 8, 0, 9, 0, 7, 4, 0xFF, 0xD9];

        Assert.Equal(("YCCK", 7, 9),
            Samples.Read(jpeg).Picture is { } picture ? (picture.ColourSpace, picture.Width, picture.Height) : default);
    }

    [Fact]
    public void Png_texts_and_frames_are_read_and_bombs_stay_small()
    {
        var facts = Samples.Read(PictureFiles.Png(7, 9, 6,
            ("acTL", [0, 0, 0, 5, 0, 0, 0, 0]), ("eXIf", Camera(isBig: true).Build()),
            ("zTXt", [.. "Title\0\0"u8, .. PictureFiles.Packed(Encoding.UTF8.GetBytes(new string('x', 20_000_000)))])));

        Assert.Equal((7, 9, 5, true, "RGB"),
            (facts.Picture!.Width, facts.Picture.Height, facts.Picture.Frames, facts.Picture.HasAlpha, facts.Picture.ColourSpace));
        Assert.Equal("Canon", facts.Camera!.Make);
        Assert.Equal(1_000, facts.Description!.Title!.Length);
    }

    [Fact]
    public void Frames_of_a_gif_are_counted() =>
        Assert.Equal((30, 20, 3),
            Samples.Read(PictureFiles.Gif(30, 20, 3)).Picture is { } picture ? (picture.Width, picture.Height, picture.Frames) : default);

    [Fact]
    public void Webp_heic_bmp_and_psd_say_their_size()
    {
        var exif = Camera(isBig: false).Build();

        Assert.Equal((300, 200, true), Size(PictureFiles.WebP(300, 200, exif)));
        Assert.Equal((4032, 3024, true), Size(PictureFiles.Heic(4032, 3024, 3, exif)));
        Assert.Equal((31, 17, false), Size(PictureFiles.Bmp(31, -17)));
        Assert.Equal((640, 480, false), Size(PictureFiles.Psd(640, 480)));
        static (int?, int?, bool) Size(byte[] bytes) => Samples.Read(bytes) is var facts
            ? (facts.Picture?.Width, facts.Picture?.Height, facts.Camera is not null)
            : default;
    }

    [Fact]
    public void A_turn_of_heic_is_an_orientation() =>
        Assert.Equal(8, Samples.Read(PictureFiles.Heic(10, 10, 1, new ExifBuilder().Text(0x010F, "Canon").Build())).Picture!.Orientation);

    [Fact]
    public void A_directory_that_claims_too_much_is_a_problem_and_no_more()
    {
        byte[] exif = [.. "II"u8, 42, 0, 8, 0, 0, 0, 0xFF, 0xFF, 0x0F, 1, 2, 0, 4, 0, 0, 0, .. "HTC\0"u8, 0, 0];
        var facts = Samples.Read(PictureFiles.Jpeg(5, 6, PictureFiles.Exif(exif)));

        Assert.Equal(("HTC", 5), (facts.Camera!.Make, facts.Picture!.Width));
        Assert.Contains("claims 65,535 entries, and 1 fit", Assert.Single(facts.Problems), StringComparison.Ordinal);
    }

    internal static ExifBuilder Camera(bool isBig) => new ExifBuilder(isBig)
        .Text(0x010E, "A hill").Text(0x010F, "Canon").Text(0x0110, "EOS R5").Short(0x0112, 6).Text(0x013B, "Ann").Text(0x8298, "© Ann")
        .Ratios(0x829A, 'e', (1, 200)).Ratios(0x829D, 'e', (28, 10)).Short(0x8827, 400, 'e').Text(0x9003, "2024:05:17 12:34:56", 'e')
        .Text(0x9011, "+02:00", 'e').Text(0x9291, "25", 'e').Short(0x9209, 1, 'e').Ratios(0x920A, 'e', (50, 1)).Short(0xA405, 50, 'e')
            .Text(0xA434, "RF 50mm", 'e')
        .Text(1, "S", 'g').Ratios(2, 'g', (48, 1), (8, 1), (24, 1)).Text(3, "E", 'g').Ratios(4, 'g', (11, 1), (345, 10), (0, 1))
            .Byte(5, 1, 'g').Ratios(6, 'g', (125, 10));

    [Fact]
    public void An_exposure_in_the_first_directory_counts_where_the_cameras_own_has_none()
    {
        var exif = new ExifBuilder().Ratios(0x829A, 'f', (16, 5)).Ratios(0x829D, 'f', (9, 1)).Short(0x8827, 250)
            .Text(0x9003, "2006:05:27 12:37:03", 'e');

        var camera = Samples.Read(PictureFiles.Jpeg(1, 1, PictureFiles.Exif(exif.Build()))).Camera!;

        Assert.Equal((3.2, 9.0, 250), (camera.ExposureTime, camera.FNumber, camera.Iso));
    }

    [Fact]
    public void Megabytes_of_extended_XMP_are_passed_over_in_one_step()
    {
        const int part = 60_000;
        byte[] Extension(int offset, int length) =>
            [.. "http://ns.adobe.com/xmp/extension/\0"u8, .. new byte[32], .. Number(20 * part + 7), .. Number(offset), .. new byte[length]];
        static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
        var parts = Enumerable.Range(0, 21).Select(i => (0xE1, Extension(i * part, i < 20 ? part : 7))).ToArray();
        using var stored = new StoredObject(PictureFiles.Jpeg(40, 30, parts));

        var facts = Reading.Of(stored, Samples.ReadPicture);

        Assert.Equal((40, 30), (facts.Picture!.Width, facts.Picture.Height));
        Assert.InRange(stored.BytesFetched, 1, 192 << 10);
    }

    [Fact]
    public void What_a_JPEG_says_before_the_budget_is_used_up_stays()
    {
        (int, byte[])[] profile = [.. Enumerable.Range(0, 30).Select(_ => (0xE2, new byte[65_000]))];
        using var stored = new StoredObject(PictureFiles.Jpeg(1, 1, [PictureFiles.Exif(Camera(isBig: false).Build()), .. profile]));

        Assert.NotNull(Reading.WithinBudget(stored, Samples.ReadPicture).Camera?.Make);
    }

    [Theory]
    [InlineData("AgHg")]
    [InlineData("DCSR")]
    [InlineData("MeSa")]
    [InlineData("PHUT")]
    public void Resources_of_other_programs_are_no_end_of_the_list(string mark)
    {
        byte[] iptc = [0x1C, 2, 120, 0, 1, (byte)'x'];
        byte[] resources = [.. "Photoshop 3.0\0"u8, .. Encoding.Latin1.GetBytes(mark), 0, 1, 0, 0, 0, 0, 0, 0,
            .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 6, .. iptc];

        Assert.Equal("x", Samples.Read(PictureFiles.Jpeg(1, 1, (0xED, resources))).Description?.Description);
    }

    [Fact]
    public void A_picture_that_an_editor_made_of_a_camera_file_is_no_camera_file()
    {
        byte[] Tiff(int subfile) => new ExifBuilder().Short(0xFE, subfile).Text(0x10F, "NIKON CORPORATION").Short(0x14A, 8).Build();

        Assert.Equal("image/x-nikon-nef", Samples.Sniff(Tiff(1))!.MediaType);
        Assert.Equal("image/tiff", Samples.Sniff(Tiff(0))!.MediaType);
    }
}
