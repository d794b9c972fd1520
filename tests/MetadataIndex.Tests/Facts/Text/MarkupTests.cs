using System.Text;
using OnPut.MetadataIndex.Facts.Text;
using OnPut.MetadataIndex.Tests.Facts.Data;

namespace OnPut.MetadataIndex.Tests.Facts.Text;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("# The *title* of [this](there.md) `file` #\n\nText", "The title of this file")]
    [InlineData("Intro\n\nThe title\n=========\n", "The title")]
    [InlineData("---\nlayout: page\ntitle: \"From the front\"\n---\n# Not this", "From the front")]
    [InlineData("```\n# a comment\n```\n# After it\n", "After it")]
    [InlineData("# Tool [![Build][img]][url] ![Logo](logo.png)\n", "Tool")]
    [InlineData("## Second\n\nText", null)]
    [InlineData("#hashtag\n", null)]
    [InlineData("# snake_case __bold__\n", "snake_case bold")]
    public void Markdown_has_the_title_it_gives_itself(string text, string? title) =>
        Assert.Equal(title, Reading.Of(text, MarkdownReader.Read).Description?.Title);

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480px" viewBox="0 0 10 10"/>""", 640, 480)]
    [InlineData("""<svg viewBox="0 0 24 12"/>""", 24, 12)]
    [InlineData("""<svg width="100%" height="100%" viewBox="0,0,24.4,12"/>""", 24, 12)]
    [InlineData("""<svg width="48" viewBox="0 0 24 12"/>""", 48, 24)]
    [InlineData("""<svg width="1in" height="25.4mm"/>""", 96, 96)]
    [InlineData("""<svg width="72pt" height="2.54cm"/>""", 96, 96)]
    [InlineData("""<svg width="10em" height="-5"/>""", null, null)]
    [InlineData("<!DOCTYPE svg [<!ENTITY ns \"x\">]><svg xmlns:a=\"&ns;\" width=\"3\" height=\"4\"/>", 3, 4)]
    public void An_svg_has_its_size_in_pixels(string svg, int? width, int? height)
    {
        var facts = Reading.Of(svg, SvgReader.Read);

        Assert.Equal((width, height), (facts.Picture!.Width, facts.Picture.Height));
        Assert.Equal("svg", facts.Text!.RootElement);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void An_svg_has_its_own_title_and_not_that_of_a_part()
    {
        Assert.Equal("Cat & mouse",
            Reading.Of("<svg><g><title>no</title></g><title> Cat &amp;\n mouse</title></svg>", SvgReader.Read).Description!.Title);
        Assert.Null(Reading.Of("<svg><g><title>no</title></g></svg>", SvgReader.Read).Description);
    }

    [Fact]
    public void Xml_has_a_root_and_the_encoding_it_declares()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-2")!.GetBytes("<?xml version='1.0' encoding='ISO-8859-2'?><a:kořen xmlns:a='u'>žluť</a:kořen>");

        var facts = Reading.Of(bytes, XmlMarkupReader.Read);

        Assert.Equal(("iso-8859-2", "a:kořen"), (facts.Text!.Encoding, facts.Text.RootElement));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Malformed_xml_is_a_problem() =>
        Assert.Equal("xml: malformed at line 1, position 5", Assert.Single(Reading.Of("<a b></a>", XmlMarkupReader.Read).Problems));
}
