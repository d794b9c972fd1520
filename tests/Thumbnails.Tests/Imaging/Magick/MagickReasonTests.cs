using OnPut.Thumbnails.Imaging.Magick;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

public sealed class MagickReasonTests
{
    [Theory]
    [InlineData("improper image header `/tmp/magick-Xy' @ error/bmp.c/ReadBMPImage/689", "improper image header")]
    [InlineData("two\nlines", "two")]
    [InlineData("plain", "plain")]
    [InlineData("`/tmp/magick-Xy' @ error", "the file cannot be decoded")]
    public void What_went_wrong_is_kept_and_where_is_not(string message, string reason) => Assert.Equal(reason, MagickReason.From(message));

    [Fact]
    public void A_long_reason_is_cut() => Assert.Equal(200, MagickReason.From(new string('x', 1000)).Length);
}
