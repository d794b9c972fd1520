using System.Text;
using System.Xml;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>
/// Reads the rights in an XMP packet (ISO 16684-1, §7). What comes before a mistake in it counts, what comes after does not.
/// </summary>
internal static class XmpRightsReader
{
    const int MostBytes = 1 << 20;

    /// <summary>Packet, RDF, description, property, list and item are 6; beyond this many nothing is looked for.</summary>
    const int Deepest = 16;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
    };

    /// <param name="packet">UTF-8, or anything else with a byte order mark.</param>
    public static XmpRights Read(byte[] packet)
    {
        var found = new XmpRightsBuilder();
        var start = packet.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8);
        if (start < 0)
            return XmpRights.None;
        using var bytes = new MemoryStream(packet, start, Math.Min(packet.Length - start, MostBytes), writable: false);
        using var text = new StreamReader(bytes, Encoding.UTF8);
        using var xml = XmlReader.Create(text, Settings);
        try
        {
            ReadProperties(xml, found);
        }
        catch (XmlException)
        {
        }
        return found.Build();
    }

    static void ReadProperties(XmlReader xml, XmpRightsBuilder found)
    {
        var rdfDepth = int.MaxValue - 2;
        while (Advance(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (IsRdf(xml, "RDF"))
                rdfDepth = xml.Depth;
            else if (xml.Depth == rdfDepth + 1 && IsRdf(xml, "Description"))
                ReadAttributes(xml, found);
            // Only here: the same names deeper down speak of other pictures, those this one was made from.
            else if (xml.Depth == rdfDepth + 2 && XmpRightsBuilder.Knows(xml.NamespaceURI, xml.LocalName))
                ReadProperty(xml, found);
        }
    }

    /// <summary>Simple properties may be written as attributes.</summary>
    static void ReadAttributes(XmlReader xml, XmpRightsBuilder found)
    {
        while (xml.MoveToNextAttribute())
            found.Add(xml.NamespaceURI, xml.LocalName, null, xml.Value);
        xml.MoveToElement();
    }

    /// <summary>A text, an address in an attribute, or a list of items.</summary>
    static void ReadProperty(XmlReader xml, XmpRightsBuilder found)
    {
        var (space, name, depth) = (xml.NamespaceURI, xml.LocalName, xml.Depth);
        if (xml.GetAttribute("resource", XmpNames.Rdf) is { } address)
            found.Add(space, name, null, address);
        if (xml.IsEmptyElement)
            return;
        var (text, language, hasItems) = (new StringBuilder(), (string?)null, false);
        while (Advance(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < RightsText.Longest)
            {
                text.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.Element && IsRdf(xml, "li"))
            {
                (language, hasItems) = (xml.GetAttribute("lang", XmpNames.Xml), true);
                text.Clear();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsRdf(xml, "li"))
            {
                found.Add(space, name, language, text.ToString());
                text.Clear();
            }
        }
        if (!hasItems)
            found.Add(space, name, null, text.ToString());
    }

    static bool Advance(XmlReader xml) => xml.Read() && xml.Depth <= Deepest;

    static bool IsRdf(XmlReader xml, string name) => xml.LocalName == name && xml.NamespaceURI == XmpNames.Rdf;
}
