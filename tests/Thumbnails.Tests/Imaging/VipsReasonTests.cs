using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class VipsReasonTests
{
    [Theory]
    [InlineData("unable to call jpegload_source\nVipsJpeg: premature end of JPEG image\n", "premature end of JPEG image")]
    [InlineData("unable to call x\nheif: Invalid input: Unspecified: odd (2.0)\n", "Invalid input: Unspecified: odd (2.0)")]
    [InlineData("unable to call x\nsame\nVipsPng: same\n", "same")]
    [InlineData("unable to call x\none\ntwo\n", "one; two")]
    [InlineData("unable to call x\na\tb\u0007c\r\n", "abc")]
    [InlineData("unable to call x\n", "the file cannot be decoded")]
    [InlineData("", "the file cannot be decoded")]
    public void An_error_becomes_one_readable_line(string error, string reason) => Assert.Equal(reason, VipsReason.From(error, []));

    [Fact]
    public void Codecs_that_only_warn_are_heard_too() =>
        Assert.Equal("libpng read error; IDAT: CRC error", VipsReason.From("unable to call x\npng: libpng read error\n", ["IDAT: CRC error\n"]));

    [Fact]
    public void A_reason_is_no_longer_than_200_characters()
    {
        var reason = VipsReason.From("call\n" + string.Join('\n', Enumerable.Range(0, 100)), []);

        Assert.Equal(200, reason.Length);
        Assert.EndsWith("…", reason, StringComparison.Ordinal);
    }
}
