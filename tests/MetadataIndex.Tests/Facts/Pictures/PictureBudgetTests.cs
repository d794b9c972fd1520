namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

/// <summary>What large pictures cost, and what stays of them when they cost too much.</summary>
public sealed class PictureBudgetTests
{
    const int Block = 64 << 10;
    const int Allowed = 4 * Block;

    static readonly byte[] Exif = PictureReaderTests.Camera(isBig: true).Build();

    [Fact]
    public void A_colour_profile_of_a_megabyte_and_a_half_is_passed_over()
    {
        const int segments = 24;
        var profile = Enumerable.Range(1, segments).Select(number =>
            (0xE2, (byte[])[.. "ICC_PROFILE\0"u8, (byte)number, segments, .. new byte[number < segments ? 65_519 : 100]]));
        using var stored = new StoredObject(PictureFiles.Jpeg(40, 30, [PictureFiles.Exif(Exif), .. profile]));

        var facts = Reading.Of(stored, Samples.ReadPicture);

        Assert.Equal((40, 30, "Canon"), (facts.Picture!.Width, facts.Picture.Height, facts.Camera?.Make));
        Assert.InRange(stored.BytesFetched, 1, Allowed);
    }

    [Fact]
    public void A_colour_profile_in_uneven_segments_is_walked_through()
    {
        var profile = Enumerable.Range(1, 4).Select(number =>
            (0xE2, (byte[])[.. "ICC_PROFILE\0"u8, (byte)number, 4, .. new byte[100 * number]]));

        Assert.Equal(40, Samples.Read(PictureFiles.Jpeg(40, 30, [.. profile])).Picture?.Width);
    }

    [Fact]
    public void Metadata_behind_the_pixels_of_a_PNG_are_found_from_the_end()
    {
        var pixels = Enumerable.Repeat(("IDAT", new byte[8_192]), 150);
        using var stored = new StoredObject(PictureFiles.Png(40, 30, 6, [.. pixels, ("tEXt", "Title\0Sea"u8.ToArray()), ("eXIf", Exif)]));

        var facts = Reading.Of(stored, Samples.ReadPicture);

        Assert.Equal((40, "Sea", "Canon"), (facts.Picture!.Width, facts.Description?.Title, facts.Camera?.Make));
        Assert.InRange(stored.BytesFetched, 1, Allowed);
    }

    [Fact]
    public void Long_texts_of_a_PNG_that_nobody_understands_are_not_read()
    {
        using var stored = new StoredObject(PictureFiles.Png(40, 30, 6,
            ("tEXt", [.. "workflow\0"u8, .. new byte[700_000]]), ("tEXt", "Title\0Sea"u8.ToArray())));

        Assert.Equal("Sea", Reading.Of(stored, Samples.ReadPicture).Description?.Title);
        Assert.InRange(stored.BytesFetched, 1, Allowed);
    }

    [Fact]
    public void Frames_of_a_large_GIF_stay_unknown()
    {
        using var stored = new StoredObject(PictureFiles.Gif(30, 20, 20_000));

        var facts = Reading.Of(stored, Samples.ReadPicture);

        Assert.Equal((30, (int?)null), (facts.Picture!.Width, facts.Picture.Frames));
        Assert.InRange(stored.BytesFetched, 1, Allowed);
    }

    [Fact]
    public void What_is_said_before_the_budget_is_used_up_stays()
    {
        byte[] xmp = [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. new byte[200_000]];
        var png = PictureFiles.Png(40, 30, 6, ("eXIf", Exif), ("iTXt", xmp));
        byte[] webp = [.. PictureFiles.WebP(40, 30, Exif), .. "XMP "u8, .. PictureFiles.Little(200_000, 4), .. new byte[200_000]];
        var tiff = new ExifBuilder().Short(0x100, 40).Short(0x101, 30).Text(0x10F, "Canon").Bytes(0x2BC, new byte[500_000]).Build();
        foreach (var file in new[] { png, webp, tiff })
        {
            using var stored = new StoredObject(file, budget: 3 * Block);

            var facts = Reading.WithinBudget(stored, Samples.ReadPicture);

            Assert.Equal((40, 30, "Canon"), (facts.Picture?.Width, facts.Picture?.Height, facts.Camera?.Make));
        }
    }
}
