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
    [InlineData(new byte[] { 0xFF, 0x4F, 0xFF, 0x51 }, "Jpeg2000")]
    [InlineData(new byte[] { 0xFF, 0x0A, 0 }, "Jxl")]
    [InlineData(new byte[] { 0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0 }, "Ico")]
    public void Signatures_of_bytes(byte[] head, string format) => Assert.Equal(format, PictureSniffer.Sniff(head).ToString());

    [Theory]
    [InlineData("GIF87a", "Gif")]
    [InlineData("GIF89a", "Gif")]
    [InlineData("GIF89.", "Gif")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("....ftypavif....mif1", "Avif")]
    [InlineData("....ftypavis....msf1", "Avif")]
    [InlineData("....ftypmif1....mif1avif", "Avif")]
    [InlineData("....ftypmif1....heic", "Heic")]
    [InlineData("....ftypheic....mif1", "Heic")]
    [InlineData("....ftypheix....", "Heic")]
    [InlineData("....ftyphevc....", "Heic")]
    [InlineData("....ftyphevx....", "Heic")]
    [InlineData("....ftypheis....msf1", "Heic")]
    [InlineData("....ftypheim....", "Heic")]
    [InlineData("....ftypmif1....", "Heif")]
    [InlineData("....ftypmsf1....miaf", "Heif")]
    [InlineData("....ftypcrx ....isom", "Raw")]
    [InlineData("\0\0\0\u000CjP  \r\n", "Jpeg2000")]
    [InlineData("\0\0\0\u000CJXL \r\n", "Jxl")]
    [InlineData("8BPS\0\u0001", "Psd")]
    [InlineData("8BPS\0\u0002", "Psd")]
    [InlineData("BM............\u0028\0\0\0", "Bmp")]
    [InlineData("BM............\u007C\0\0\0", "Bmp")]
    [InlineData("II*\0....CR", "Raw")]
    [InlineData("IIRO", "Raw")]
    [InlineData("IIU\0", "Raw")]
    [InlineData("FUJIFILMCCD-RAW 0201", "Raw")]
    [InlineData("II\u001A\0\0\0HEAPCCDR", "Raw")]
    public void Signatures_of_letters(string head, string format) =>
        Assert.Equal(format, PictureSniffer.Sniff(Encoding.ASCII.GetBytes(head)).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("GIF99a")]
    [InlineData("RIFF....WAVE")]
    [InlineData("....ftypisom....mp42")]
    [InlineData("....ftypisom....")]
    [InlineData("....ftyp")]
    [InlineData("%PDF-1.7")]
    [InlineData("<svg xmlns=")]
    [InlineData("BM......")]
    [InlineData("BMW is a maker of cars")]
    [InlineData("........IHDR")]
    [InlineData("8BPS\0\u0003")]
    public void Everything_else_is_no_picture(string head) => Assert.Null(PictureSniffer.Sniff(Encoding.ASCII.GetBytes(head)));

    [Fact]
    public void The_minor_version_is_no_brand() => Assert.Null(PictureSniffer.Sniff("....ftypisomavifmp42"u8));

    [Fact]
    public void Brands_beyond_the_box_do_not_count() => Assert.Null(PictureSniffer.Sniff("\0\0\0\u0014ftypisom....mp42avif"u8));
}
