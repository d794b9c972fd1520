using System.Text;
using System.Xml;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>Writes an XMP packet of rights and nothing else.</summary>
internal static class XmpRightsWriter
{
    /// <summary>The id that marks every packet (ISO 16684-1, §7.3).</summary>
    const string PacketStart = "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"";

    static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <returns>UTF-8, at most about 55,000 bytes: within a segment of JPEG.</returns>
    public static byte[] Write(XmpRights rights)
    {
        using var packet = new MemoryStream();
        using (var xml = XmlWriter.Create(packet, Settings))
        {
            xml.WriteProcessingInstruction("xpacket", PacketStart);
            xml.WriteStartElement("x", "xmpmeta", XmpNames.Meta);
            xml.WriteStartElement("rdf", "RDF", XmpNames.Rdf);
            xml.WriteStartElement("rdf", "Description", XmpNames.Rdf);
            xml.WriteAttributeString("rdf", "about", XmpNames.Rdf, "");
            WriteProperties(xml, rights);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteProcessingInstruction("xpacket", "end=\"r\"");
        }
        return packet.ToArray();
    }

    static void WriteProperties(XmlWriter xml, XmpRights rights)
    {
        WriteLanguages(xml, "dc", "rights", XmpNames.DublinCore, rights.Rights);
        WriteList(xml, "dc", "creator", XmpNames.DublinCore, "Seq", rights.Creators);
        WriteText(xml, "xmpRights", "Marked", XmpNames.XmpRights, rights.Marked?.ToString());
        WriteText(xml, "xmpRights", "WebStatement", XmpNames.XmpRights, rights.WebStatement);
        WriteLanguages(xml, "xmpRights", "UsageTerms", XmpNames.XmpRights, rights.UsageTerms);
        WriteList(xml, "xmpRights", "Owner", XmpNames.XmpRights, "Bag", rights.Owners);
        WriteText(xml, "photoshop", "Credit", XmpNames.Photoshop, rights.Credit);
    }

    static void WriteText(XmlWriter xml, string prefix, string name, string space, string? text)
    {
        if (text is not null)
            xml.WriteElementString(prefix, name, space, text);
    }

    static void WriteLanguages(XmlWriter xml, string prefix, string name, string space, IReadOnlyList<LanguageText> texts) =>
        WriteItems(xml, prefix, name, space, "Alt", texts.Select(text => ((string?)text.Language, text.Text)));

    static void WriteList(XmlWriter xml, string prefix, string name, string space, string kind, IReadOnlyList<string> texts) =>
        WriteItems(xml, prefix, name, space, kind, texts.Select(text => ((string?)null, text)));

    static void WriteItems(
        XmlWriter xml, string prefix, string name, string space, string kind, IEnumerable<(string? Language, string Text)> items)
    {
        if (!items.Any())
            return;
        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", kind, XmpNames.Rdf);
        foreach (var (language, text) in items)
        {
            xml.WriteStartElement("rdf", "li", XmpNames.Rdf);
            if (language is not null)
                xml.WriteAttributeString("xml", "lang", XmpNames.Xml, language);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
