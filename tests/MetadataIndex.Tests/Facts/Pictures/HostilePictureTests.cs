namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

public sealed class HostilePictureTests
{
    const int Seed = 20_240;
    const int Rounds = 300;

    [Fact]
    public void Damage_anywhere_is_a_problem_and_never_an_exception()
    {
        var random = new Random(Seed);
        foreach (var file in Files())
        {
            for (var round = 0; round < Rounds; round++)
                ReadWithinBudget(Damage.To(file, random));
        }
    }

    [Fact]
    public void Every_beginning_of_a_file_can_be_read()
    {
        foreach (var file in Files())
        {
            for (var length = 0; length < Math.Min(file.Length, 1_500); length++)
                ReadWithinBudget(file[..length]);
        }
    }

    [Fact]
    public void Real_files_can_be_damaged_anywhere()
    {
        var random = new Random(Seed);
        foreach (var file in new[] { "exif", "png", "bombs" }.SelectMany(name => Directory.EnumerateFiles(Samples.Folder(name))))
        {
            var bytes = File.ReadAllBytes(file);
            for (var round = 0; round < 10 && bytes.Length < 4 << 20; round++)
                ReadWithinBudget(Damage.To(bytes, random));
        }
    }

    static IEnumerable<byte[]> Files()
    {
        var exif = PictureReaderTests.Camera(isBig: true).Build();
        yield return PictureFiles.Jpeg(40, 30, PictureFiles.Exif(exif), PictureFiles.Xmp("""xmp:Rating="4" exif:GPSLatitude="48,8.4N">"""), PictureFiles.Iptc((0x0278, "Text"u8.ToArray())));
        yield return PictureFiles.Png(7, 9, 6, ("eXIf", exif),
            ("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. PictureFiles.XmpPacket(">")]),
            ("zTXt", [.. "Title\0\0"u8, .. PictureFiles.Packed([65, 66])]));
        yield return PictureFiles.Gif(30, 20, 3);
        yield return PictureFiles.WebP(30, 20, exif);
        yield return PictureFiles.Heic(30, 20, 1, exif);
        yield return PictureFiles.Psd(30, 20);
        yield return exif;
    }

    static void ReadWithinBudget(byte[] bytes)
    {
        using var stored = new StoredObject(bytes, budget: 256 << 10);
        var facts = Reading.WithinBudget(stored, Samples.ReadPicture);
        Assert.All(facts.Problems, problem => Assert.InRange(problem.Length, 1, 300));
    }
}
