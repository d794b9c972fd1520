using System.Xml;

namespace OnPut.MetadataIndex.Facts.Xmp;

/// <summary>XMP (ISO 16684-1): the properties of one RDF document, which stand as attributes or as elements.</summary>
internal static class XmpPacket
{
    const int MostNodes = 20_000;
    const int DeepestElement = 64;
    const int MostCharacters = 256 << 10;

    /// <summary>As far as the packet can be read; what ends it is a problem.</summary>
    public static XmpValues Read(byte[] packet, FactSheet facts)
    {
        var values = new XmpValues();
        try
        {
            Walk(Trim(packet), values);
        }
        catch (XmlException failure)
        {
            facts.Problem($"xmp: the packet is not XML from line {failure.LineNumber} on");
        }
        return values;
    }

    /// <summary>Zeros and white space around a packet are padding.</summary>
    static ArraySegment<byte> Trim(byte[] packet)
    {
        var start = Array.FindIndex(packet, value => value == '<' || value >= 0x80);
        var end = Array.FindLastIndex(packet, value => value == '>');
        // Packets of 16-bit characters are left to the XML reader as they are.
        if (start < 0 || end < start)
            return ArraySegment<byte>.Empty;
        return packet[0] == 0 || (start + 1 < packet.Length && packet[start + 1] == 0)
            ? packet
            : new ArraySegment<byte>(packet, start, end - start + 1);
    }

    static void Walk(ArraySegment<byte> packet, XmpValues values)
    {
        if (packet.Count == 0)
            return;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostCharacters,
            CheckCharacters = false,
        };
        using var reader = XmlReader.Create(new MemoryStream(packet.Array!, packet.Offset, packet.Count), settings);
        var path = new List<string>();
        for (var nodes = 0; nodes < MostNodes && reader.Read(); nodes++)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > DeepestElement:
                    return;
                case XmlNodeType.Element:
                    path.RemoveRange(Math.Min(reader.Depth, path.Count), Math.Max(0, path.Count - reader.Depth));
                    path.Add(XmpNames.Of(reader.NamespaceURI, reader.LocalName));
                    var isProperty = path[^1] == "rdf:Description";
                    while (reader.MoveToNextAttribute())
                    {
                        if (isProperty)
                            values.Add(XmpNames.Of(reader.NamespaceURI, reader.LocalName), reader.Value);
                    }
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    path.RemoveRange(Math.Min(reader.Depth, path.Count), Math.Max(0, path.Count - reader.Depth));
                    // What stands in a list belongs to the property around it.
                    if (path.FindLastIndex(name => !name.StartsWith("rdf:", StringComparison.Ordinal)) is >= 0 and var at)
                        values.Add(path[at], reader.Value);
                    break;
            }
        }
    }
}
