using NetVips;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

[Collection(LibvipsCollection.Name)]
public sealed class PerceptualHashTests
{
    const int Same = 6;
    const int Other = 20;

    [Fact]
    public void Pictures_at_other_sizes_are_the_same()
    {
        ForEveryScene((number, picture, hash) =>
        {
            foreach (var side in new[] { 1500, 500, 333, 200, 128, 100, 77, 64, 48 })
            {
                using var resized = picture.ThumbnailImage(side, height: side);
                AssertSame(hash, resized, $"scene {number} at {side}");
            }
        });
    }

    [Fact]
    public void Pictures_written_in_other_qualities_and_formats_are_the_same()
    {
        ForEveryScene((number, picture, hash) =>
        {
            foreach (var quality in new[] { 20, 50, 90 })
            {
                AssertSame(hash, picture.JpegsaveBuffer(q: quality), $"scene {number} as JPEG {quality}");
                AssertSame(hash, picture.WebpsaveBuffer(q: quality), $"scene {number} as WebP {quality}");
            }
            using var small = picture.Resize(0.3);
            AssertSame(hash, small.GifsaveBuffer(), $"scene {number} as GIF");
            var avif = small.HeifsaveBuffer(q: 40, effort: 0, compression: Enums.ForeignHeifCompression.Av1);
            AssertSame(hash, avif, $"scene {number} as AVIF");
            AssertSame(hash, small.JpegsaveBuffer(q: 30), $"scene {number} as small JPEG");
        });
    }

    [Fact]
    public void Different_pictures_are_far_apart()
    {
        var hashes = Enumerable.Range(0, Scene.Count).Select(number =>
        {
            using var picture = Scene.Make(number);
            return HashOf(picture);
        }).ToArray();

        for (var one = 0; one < Scene.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.True(
                    hashes[one].DistanceTo(hashes[other]) > Other, $"scenes {one} and {other}: {hashes[one].DistanceTo(hashes[other])}");
    }

    [Theory]
    [InlineData("exif", "*.jpg")]
    [InlineData("orientation", "*_1.jpg")]
    public void Photos_are_told_apart_and_recognised(string corpus, string pattern)
    {
        var hashes = new List<(string File, PerceptualHash Hash)>();
        foreach (var file in Directory.EnumerateFiles(CorpusTests.Folder(corpus), pattern))
        {
            using var photo = Image.NewFromFile(file);
            using var upright = photo.Autorot().CopyMemory();
            var hash = HashOf(upright);
            using var small = upright.Resize(0.4);
            AssertSame(hash, small.JpegsaveBuffer(q: 40), file);
            Assert.All(hashes, known => Assert.True(hash.DistanceTo(known.Hash) > Other, $"{file} and {known.File}"));
            hashes.Add((file, hash));
        }
        Assert.NotEmpty(hashes);
    }

    [Theory]
    [InlineData("Landscape")]
    [InlineData("Portrait")]
    public void A_photo_stored_in_eight_orientations_is_the_same_once_upright(string name)
    {
        var folder = CorpusTests.Folder("orientation");
        using var first = Image.NewFromFile(Path.Combine(folder, $"{name}_1.jpg"));
        var hash = HashOf(first);
        for (var orientation = 2; orientation <= 8; orientation++)
        {
            using var photo = Image.NewFromFile(Path.Combine(folder, $"{name}_{orientation}.jpg"));
            using var upright = photo.Autorot();
            AssertSame(hash, upright, $"{name}_{orientation}");
        }
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(255, 255, 255)]
    [InlineData(130, 40, 77)]
    public void A_plain_picture_has_no_bits_whatever_its_colour_shape_and_faint_noise(int red, int green, int blue)
    {
        var random = new Random(1);
        foreach (var (width, height) in new[] { (1, 1), (100, 100), (100, 1), (3, 97), (71, 53) })
        {
            int Noisy(int level) => Math.Clamp(level + random.Next(-2, 3), 0, 255);
            Assert.Equal(default, PerceptualHash.Of(Pixels.Plain(width, height, red, green, blue), width, height));
            if (width * height > 1000)
                Assert.Equal(default, PerceptualHash.Of(
                    Pixels.Of(width, height, (_, _) => (Noisy(red), Noisy(green), Noisy(blue), 255)), width, height));
        }
    }

    [Fact]
    public void What_is_transparent_is_white()
    {
        var clear = Pixels.Of(60, 40, (x, y) => (x * 4, y * 3, 0, (x * 7 + y * y) % 256));
        var white = Pixels.Of(60, 40, (x, y) => (Over(x * 4, x, y), Over(y * 3, x, y), Over(0, x, y), 255));

        Assert.InRange(PerceptualHash.Of(clear, 60, 40).DistanceTo(PerceptualHash.Of(white, 60, 40)), 0, 1);
        Assert.Equal(default, PerceptualHash.Of(Pixels.Of(60, 40, (x, y) => (x * 4, y * 3, 0, 0)), 60, 40));

        static int Over(int level, int x, int y) => (int)Math.Round(255 + (level - 255) * ((x * 7 + y * y) % 256) / 255.0);
    }

    [Fact]
    public void A_picture_of_a_few_pixels_is_the_same_as_that_picture_enlarged()
    {
        static (int, int, int, int) Rule(int x, int y) => ((x * 37 + y * 91 + x * y * 13) % 256, (x * 101 + y * 7) % 256, x * y % 256, 255);
        var tiny = PerceptualHash.Of(Pixels.Of(8, 6, Rule), 8, 6);

        Assert.NotEqual(default, tiny);
        Assert.Equal(tiny, PerceptualHash.Of(Pixels.Of(80, 60, (x, y) => Rule(x / 10, y / 10)), 80, 60));
    }

    [Fact]
    public void A_hash_is_written_as_sixteen_digits()
    {
        Assert.Equal("0000000000000000", default(PerceptualHash).ToString());
        Assert.Equal("00000000000000ff", new PerceptualHash(255).ToString());
    }

    static void ForEveryScene(Action<int, Image, PerceptualHash> check)
    {
        for (var number = 0; number < Scene.Count; number++)
        {
            using var picture = Scene.Make(number);
            check(number, picture, HashOf(picture));
        }
    }

    static void AssertSame(PerceptualHash expected, byte[] file, string what)
    {
        using var picture = Image.NewFromBuffer(file);
        AssertSame(expected, picture, what);
    }

    static void AssertSame(PerceptualHash expected, Image picture, string what) =>
        Assert.True(expected.DistanceTo(HashOf(picture)) <= Same, $"{what}: {expected.DistanceTo(HashOf(picture))}");

    static PerceptualHash HashOf(Image picture)
    {
        using var colours = picture.Colourspace(Enums.Interpretation.Srgb);
        using var pixels = colours.CopyMemory();
        return new(Convert.ToUInt64(PlaceholderMaker.Make(pixels).PerceptualHash, 16));
    }
}
