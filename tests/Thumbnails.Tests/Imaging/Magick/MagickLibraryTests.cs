using ImageMagick;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Magick;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

[Collection(LibvipsCollection.Name)]
public sealed class MagickLibraryTests
{
    readonly MagickLibrary _magick = new(new PictureLimits());

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", MagickFormat.Svg)]
    [InlineData("push graphic-context\nviewbox 0 0 9 9\npop graphic-context", MagickFormat.Mvg)]
    [InlineData("<?xml version=\"1.0\"?><image><read filename=\"/etc/hostname\"/></image>", MagickFormat.Msl)]
    [InlineData("%!PS\nshowpage", MagickFormat.Ps)]
    [InlineData("%PDF-1.4", MagickFormat.Pdf)]
    [InlineData("hello", MagickFormat.Txt)]
    [InlineData("P3 1 1 255 1 2 3", MagickFormat.Ppm)]
    [InlineData("x", MagickFormat.Jpeg)]
    public void No_other_decoder_can_be_reached(string content, MagickFormat format)
    {
        var refused = Assert.Throws<DamagedPictureException>(
            () => _magick.Read(System.Text.Encoding.ASCII.GetBytes(content), new() { Format = format }));

        Assert.IsType<MagickPolicyErrorException>(refused.InnerException);
    }

    [Theory]
    [InlineData("/etc/hostname")]
    [InlineData("bmp:/etc/hostname")]
    [InlineData("@/etc/hostname")]
    [InlineData("label:hello")]
    [InlineData("https://localhost/a.png")]
    public void No_name_is_opened(string name) => Assert.ThrowsAny<MagickException>(() => new MagickImage(name));

    [Fact]
    public void Nothing_is_written() =>
        Assert.Throws<MagickPolicyErrorException>(() => _magick.Read(BmpBuilder.Build(8, 8), new() { Format = MagickFormat.Bmp }).ToByteArray());

    [Fact]
    public void The_format_is_never_guessed()
    {
        foreach (var format in new[] { MagickFormat.Bmp, MagickFormat.Psd, MagickFormat.Jp2 })
            Assert.Throws<DamagedPictureException>(() => _magick.Read(HeicSamples.Plain, new() { Format = format }));
    }

    [Fact]
    public void No_file_is_left_behind()
    {
        var before = Left();

        _magick.Read(HeicSamples.Plain, new() { Format = MagickFormat.Heic }).Dispose();
        Assert.Throws<DamagedPictureException>(() => _magick.Read(HeicSamples.Plain[..500], new() { Format = MagickFormat.Heic }));

        Assert.Equal(before, Left());

        static IEnumerable<string> Left() => Directory.EnumerateFiles(Path.GetTempPath(), "magick-*").Order(StringComparer.Ordinal).ToArray();
    }

    [Fact]
    public void The_limits_are_those_of_the_renderer()
    {
        var small = new MagickLibrary(new PictureLimits { MaxMemoryBytes = 1 << 20, MaxPixels = 1_000_000 });

        Assert.Throws<DamagedPictureException>(() => small.Read(BmpBuilder.Build(900, 900), new() { Format = MagickFormat.Bmp }));
        using var sound = _magick.Read(BmpBuilder.Build(900, 900), new() { Format = MagickFormat.Bmp });
        Assert.Equal(900u, sound.Width);
    }
}
