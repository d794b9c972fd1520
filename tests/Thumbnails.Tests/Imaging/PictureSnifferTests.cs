using System.Text;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class PictureSnifferTests
{
    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "Jpeg")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "Png")]
    [InlineData(new byte[] { 0x49, 0x49, 42, 0 }, "Tiff")]
    [InlineData(new byte[] { 0x4D, 0x4D, 0, 42 }, "Tiff")]
    [InlineData(new byte[] { 0x49, 0x49, 43, 0 }, "Tiff")]
    [InlineData(new byte[] { 0x4D, 0x4D, 0, 43 }, "Tiff")]
    public void Signatures_of_bytes(byte[] head, string format) => Assert.Equal(format, PictureSniffer.Sniff(head).ToString());

    [Theory]
    [InlineData("GIF87a", "Gif")]
    [InlineData("GIF89a", "Gif")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("....ftypavif....mif1", "Avif")]
    [InlineData("....ftypavis....msf1", "Avif")]
    [InlineData("....ftypmif1....mif1avif", "Avif")]
    [InlineData("....ftypmif1....heic", "Heic")]
    [InlineData("....ftypheic....mif1", "Heic")]
    [InlineData("....ftypheix....", "Heic")]
    [InlineData("....ftyphevc....", "Heic")]
    [InlineData("....ftypmif1....", "Heic")]
    public void Signatures_of_letters(string head, string format) =>
        Assert.Equal(format, PictureSniffer.Sniff(Encoding.ASCII.GetBytes(head)).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("GIF88a")]
    [InlineData("RIFF....WAVE")]
    [InlineData("....ftypisom....mp42")]
    [InlineData("....ftypisom....")]
    [InlineData("....ftyp")]
    [InlineData("%PDF-1.7")]
    [InlineData("<svg xmlns=")]
    [InlineData("BM......")]
    public void Everything_else_is_no_picture(string head) => Assert.Null(PictureSniffer.Sniff(Encoding.ASCII.GetBytes(head)));

    [Fact]
    public void The_minor_version_is_no_brand() => Assert.Null(PictureSniffer.Sniff("....ftypisomavifmp42"u8));

    [Fact]
    public void Brands_beyond_the_box_do_not_count() => Assert.Null(PictureSniffer.Sniff("\0\0\0\u0014ftypisom....mp42avif"u8));
}
