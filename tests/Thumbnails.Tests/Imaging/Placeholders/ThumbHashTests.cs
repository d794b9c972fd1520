using System.Text.Json;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

public sealed class ThumbHashTests
{
    /// <summary>Expected by thumbhash 0.1.1 of npm. In plain and symmetric pictures the last bit of every cosine shows.</summary>
    [Theory]
    [InlineData("plain", 32, 32, "2kgDBwAIT7mGeHiIh4h3eHh4ivd4f3cI")]
    [InlineData("plain", 1, 1, "2lg3N1QI9wiIh4hwj3CI+AiIgIAICIgA")]
    [InlineData("gradient", 100, 75, "HAkKNZqAh4eAh4eIiHiHh4BwB/iI")]
    [InlineData("gradient", 37, 100, "HPkJMxqAgIiHd4eHgHAI+Ic=")]
    [InlineData("gradient", 100, 1, "EvcmOb6Gh4eIiAiJgHdPiAg=")]
    [InlineData("busy", 75, 100, "HwgCDQIhAHGEUGNQdXVnVe2fxN3P")]
    [InlineData("busy", 64, 48, "XhgGHYZSAEZUNYp1pml3dvlVpK+X")]
    [InlineData("fading", 32, 32, "GwuGHQwnoIewh3p3iKCw+gaYgIeAiIh4iA==")]
    [InlineData("fading", 100, 37, "W9uFGo4nsYewiHmxsOkFiYCHdXeIeIc=")]
    [InlineData("hole", 50, 50, "3FyDBQA5B2h3eIF6Fzd3cHAI+Jd4h391mA==")]
    [InlineData("clear", 3, 2, "AAiCA4AAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Hashes_equal_those_of_the_reference(string pattern, int width, int height, string expected) =>
        Assert.Equal(expected, Convert.ToBase64String(ThumbHash.Encode(Pixels.Of(width, height, Pattern(pattern)), width, height)));

    [Fact]
    public void Hashes_of_real_pictures_equal_those_of_the_reference()
    {
        var folder = CorpusTests.Folder("hash-vectors");
        using var vectors = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vectors.json")));
        foreach (var vector in vectors.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var name = vector.GetProperty("rgba").GetString()!;
            var pixels = File.ReadAllBytes(Path.Combine(folder, name));
            var hash = ThumbHash.Encode(pixels, vector.GetProperty("width").GetInt32(), vector.GetProperty("height").GetInt32());

            Assert.Equal($"{name} {vector.GetProperty("thumbhash_base64").GetString()}", $"{name} {Convert.ToBase64String(hash)}");
        }
    }

    [Theory]
    [InlineData(101, 1)]
    [InlineData(1, 101)]
    [InlineData(0, 5)]
    public void Sides_out_of_bounds_are_refused(int width, int height) =>
        Assert.Throws<ArgumentException>(() => ThumbHash.Encode(new byte[width * height * 4], width, height));

    [Fact]
    public void Pixels_that_do_not_fill_the_picture_are_refused() =>
        Assert.Throws<ArgumentException>(() => ThumbHash.Encode(new byte[2 * 2 * 3], 2, 2));

    [Fact]
    public void Only_the_hash_itself_is_allocated()
    {
        var pixels = Pixels.Of(100, 75, Pattern("gradient"));
        ThumbHash.Encode(pixels, 100, 75);
        var before = GC.GetAllocatedBytesForCurrentThread();

        ThumbHash.Encode(pixels, 100, 75);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100);
    }

    static Func<int, int, int, int, (int, int, int, int)> Pattern(string name) => name switch
    {
        "plain" => (_, _, _, _) => (200, 30, 90, 255),
        "gradient" => (x, y, w, h) => (x * 255 / w, y * 255 / h, 90, 255),
        "fading" => (x, y, w, h) => (y * 255 / h, x * 255 / w, 40, (x + y) * 255 / (w + h)),
        "busy" => (x, y, _, _) => ((x * 7 + y * 3) % 256, x * y % 256, (x * x + y) % 256, 255),
        "hole" => (x, y, w, h) => (250, 80, 10, 2 * ((2 * x - w) * (2 * x - w) + (2 * y - h) * (2 * y - h)) < w * h ? 0 : 255),
        "clear" => (_, _, _, _) => (10, 20, 30, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
