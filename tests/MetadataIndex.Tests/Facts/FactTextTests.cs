using System.Text;
using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts;

public sealed class FactTextTests
{
    [Fact]
    public void What_a_device_says_ends_at_the_first_zero_without_control_characters() =>
        Assert.Equal("a  b c", FactText.Decode("\uFEFF a  b\nc\u0007 \0d"u8));

    [Fact]
    public void What_is_no_UTF8_is_Latin1() => Assert.Equal("Grüße", FactText.Decode([(byte)'G', (byte)'r', 0xFC, 0xDF, (byte)'e']));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Long_texts_are_cut_between_characters(int shift)
    {
        var text = new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 9_999));

        Assert.Equal(text[..(shift % 2 == 0 ? 1_000 : 999)], FactText.Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text[..(shift % 2 == 0 ? 1_000 : 999)], FactText.Fold(text));
    }

    [Fact]
    public void A_mark_tells_the_order_of_UTF16()
    {
        Assert.Equal("Ä", FactText.DecodeUtf16([0xFE, 0xFF, 0, 0xC4]));
        Assert.Equal("Ä", FactText.DecodeUtf16([0xFF, 0xFE, 0xC4, 0, 0], isBigEndian: true));
        Assert.Equal("Ä", FactText.DecodeUtf16([0, 0xC4], isBigEndian: true));
    }

    [Fact]
    public void White_space_that_is_layout_becomes_single_spaces() =>
        Assert.Equal("a b c", FactText.Fold("\n a \t\u00A0b\0\u0007\r\n  c "));

    [Fact]
    public void Names_keep_their_spaces() => Assert.Equal(" a  b ", FactText.Name(" a  b\n "));

    [Fact]
    public void Nothing_is_null()
    {
        Assert.Null(FactText.Decode(" \0a"u8));
        Assert.Null(FactText.Fold(" \r\n"));
        Assert.Null(TextList.Split(" ; ;"));
    }

    [Fact]
    public void Keywords_are_told_apart_and_told_once()
    {
        Assert.Equal(["a", "b c"], TextList.Split("a, b  c,a"));
        Assert.Equal(["a, b", "c"], TextList.Split("a, b; c"));
        Assert.Equal("A; B", TextList.Join(["A", " B", "A"]));
    }
}
