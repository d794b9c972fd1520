using System.Text;
using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Tests.Imaging.Rights;

public sealed class XmpRightsReaderTests
{
    [Fact]
    public void Every_property_of_rights_is_read()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Full);

        Assert.Equal([new("x-default", "© Zoë & Co"), new("de-DE", "Alle Rechte")], rights.Rights);
        Assert.Equal(["Zoë", "Max <m@x>"], rights.Creators);
        Assert.Equal([new("x-default", "Ask first")], rights.UsageTerms);
        Assert.Equal(["Studio Z"], rights.Owners);
        Assert.Equal((true, "https://example.org/terms?a=1&b=2", "Agency"), (rights.Marked, rights.WebStatement, rights.Credit));
    }

    [Fact]
    public void Simple_properties_are_read_as_elements_and_a_list_as_a_text()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Of(
            """
            <xmpRights:Marked>False</xmpRights:Marked><xmpRights:WebStatement rdf:resource="https://example.org"/>
            <photoshop:Credit>Agency</photoshop:Credit><dc:rights>Mine</dc:rights>
            """));

        Assert.Equal((false, "https://example.org", "Agency"), (rights.Marked, rights.WebStatement, rights.Credit));
        Assert.Equal([new("x-default", "Mine")], rights.Rights);
    }

    [Fact]
    public void Rights_of_the_pictures_it_was_made_from_are_not_its_own()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Of(
            """
            <xmpMM:Pantry><rdf:Bag><rdf:li><rdf:Description><dc:creator><rdf:Seq><rdf:li>Somebody else</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description></rdf:li></rdf:Bag></xmpMM:Pantry><photoshop:Credit>Agency</photoshop:Credit>
            """));

        Assert.Empty(rights.Creators);
        Assert.Equal("Agency", rights.Credit);
    }

    [Fact]
    public void A_packet_in_utf16_is_read_by_its_byte_order_mark()
    {
        var text = Encoding.UTF8.GetString(XmpPackets.Of("<photoshop:Credit>Zoë</photoshop:Credit>"));

        Assert.Equal("Zoë", XmpRightsReader.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Credit);
    }

    [Fact]
    public void What_comes_before_a_mistake_is_kept()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Of("<photoshop:Credit>Agency</photoshop:Credit><dc:rights>Mine</dc:wrong>"));

        Assert.Equal("Agency", rights.Credit);
        Assert.Empty(rights.Rights);
    }

    [Fact]
    public void A_document_type_ends_the_reading_so_that_no_entity_laughs()
    {
        const string Laughs = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
            """;
        var packet = Encoding.UTF8.GetString(XmpPackets.Of("<photoshop:Credit>&c;&d;</photoshop:Credit>"));

        Assert.True(XmpRightsReader.Read(Encoding.UTF8.GetBytes(Laughs + packet)).IsEmpty);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_left_out()
    {
        var packet = XmpPackets.Of("<photoshop:Credit>A~gency</photoshop:Credit>");
        packet[packet.AsSpan().IndexOf((byte)'~')] = 0xA9;

        Assert.Equal("Agency", XmpRightsReader.Read(packet).Credit);
    }

    [Fact]
    public void A_wrong_name_of_an_encoding_does_no_harm()
    {
        var packet = Encoding.UTF8.GetString(XmpPackets.Of("<photoshop:Credit>Agency</photoshop:Credit>"));

        var rights = XmpRightsReader.Read(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="x-nothing"?>{packet}"""));

        Assert.Equal("Agency", rights.Credit);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void Deep_nesting_ends_the_reading(int depth)
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", depth));

        var rights = XmpRightsReader.Read(XmpPackets.Of($"<photoshop:Credit>Agency</photoshop:Credit>{nested}"));

        Assert.Equal("Agency", rights.Credit);
    }

    [Fact]
    public void Only_the_first_megabyte_of_a_packet_is_read()
    {
        var filler = new string(' ', 2_000_000);

        var rights = XmpRightsReader.Read(XmpPackets.Of(
            $"<photoshop:Credit>Agency</photoshop:Credit>{filler}<xmpRights:Marked>True</xmpRights:Marked>"));

        Assert.Equal(("Agency", null), (rights.Credit, rights.Marked));
    }

    [Fact]
    public void Texts_and_lists_are_bounded_and_control_characters_removed()
    {
        var items = string.Concat(Enumerable.Repeat($"<rdf:li>{new string('x', 3000)}</rdf:li>", 40));

        var rights = XmpRightsReader.Read(XmpPackets.Of(
            $"<photoshop:Credit>A&#x85;ge\n\tncy&#x9;</photoshop:Credit><dc:creator><rdf:Seq>{items}</rdf:Seq></dc:creator>"));

        Assert.Equal("Age  ncy", rights.Credit);
        Assert.All(rights.Creators, creator => Assert.InRange(creator.Length, 1, RightsText.Longest));
        Assert.InRange(rights.Creators.Sum(creator => creator.Length), 9_000, 10_000);
    }

    [Fact]
    public void What_is_no_language_is_the_default_one()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Of(
            """<dc:rights><rdf:Alt><rdf:li xml:lang="&quot;&gt; x">Mine</rdf:li></rdf:Alt></dc:rights>"""));

        Assert.Equal([new("x-default", "Mine")], rights.Rights);
    }

    [Property(MaxTest = 500, Replay = "3,5")]
    public void No_damage_makes_it_throw(int seed)
    {
        var random = new Random(seed);
        var packet = XmpPackets.Full;
        for (var damage = random.Next(1, 12); damage > 0; damage--)
            packet[random.Next(packet.Length)] = (byte)random.Next(256);

        var rights = XmpRightsReader.Read(packet[..random.Next(packet.Length + 1)]);

        Assert.Equal(rights.Creators, XmpRightsReader.Read(XmpRightsWriter.Write(rights)).Creators);
    }

    [Fact]
    public void What_is_written_is_read_again_alike()
    {
        var rights = XmpRightsReader.Read(XmpPackets.Full);

        var again = XmpRightsReader.Read(XmpRightsWriter.Write(rights));

        Assert.Equal(rights.Rights, again.Rights);
        Assert.Equal(rights.Creators, again.Creators);
        Assert.Equal(rights.UsageTerms, again.UsageTerms);
        Assert.Equal(rights.Owners, again.Owners);
        Assert.Equal((rights.Marked, rights.WebStatement, rights.Credit), (again.Marked, again.WebStatement, again.Credit));
    }

    [Fact]
    public void The_longest_notice_fits_a_segment_of_jpeg()
    {
        var ampersands = string.Concat(Enumerable.Repeat("&amp;", 990));
        var items = string.Concat(Enumerable.Repeat($"""<rdf:li xml:lang="{new string('l', 35)}">{ampersands}</rdf:li>""", 40));

        var packet = XmpRightsWriter.Write(XmpRightsReader.Read(XmpPackets.Of(
            $"<dc:rights><rdf:Alt>{items}</rdf:Alt></dc:rights><xmpRights:UsageTerms><rdf:Alt>{items}</rdf:Alt></xmpRights:UsageTerms>")));

        Assert.InRange(packet.Length, 49_000, 60_000);
    }
}
