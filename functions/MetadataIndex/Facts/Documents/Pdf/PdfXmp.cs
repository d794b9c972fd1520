using System.Xml;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A document's XMP packet, for what its information dictionary leaves out.</summary>
internal static class PdfXmp
{
    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    const string DublinCore = "http://purl.org/dc/elements/1.1/";
    const string Basic = "http://ns.adobe.com/xap/1.0/";
    const string Pdf = "http://ns.adobe.com/pdf/1.3/";

    const int MostValues = 500;

    /// <summary>What is there already stays.</summary>
    public static DescriptionFacts Complete(DescriptionFacts facts, byte[] packet)
    {
        var values = Values(packet);
        string? First(string space, string name) => DocumentText.Clean(values.FirstOrDefault(value => value.Space == space && value.Name == name).Text);
        IEnumerable<string> All(string space, string name) => values.Where(value => value.Space == space && value.Name == name).Select(value => value.Text);
        return facts with
        {
            Title = facts.Title ?? First(DublinCore, "title"),
            Author = facts.Author ?? DocumentText.Join(All(DublinCore, "creator")),
            Subject = facts.Subject ?? First(DublinCore, "description"),
            Copyright = facts.Copyright ?? First(DublinCore, "rights"),
            Keywords = facts.Keywords ?? DocumentText.Keywords(First(Pdf, "Keywords")) ?? DocumentText.Distinct(All(DublinCore, "subject")),
            Language = facts.Language ?? First(DublinCore, "language"),
            Producer = facts.Producer ?? First(Pdf, "Producer") ?? First(Basic, "CreatorTool"),
            Created = facts.Created ?? DocumentDate.ParseIso(First(Basic, "CreateDate")),
            Modified = facts.Modified ?? DocumentDate.ParseIso(First(Basic, "ModifyDate")),
        };
    }

    static List<(string Space, string Name, string Text)> Values(byte[] packet)
    {
        var values = new List<(string, string, string)>();
        using var xml = PartXml.Open(packet);
        var (space, name, property) = ("", "", int.MaxValue);
        PartXml.Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.NamespaceURI == Rdf && xml.LocalName == "RDF")
                    property = xml.Depth + 2;
                else if (xml.NamespaceURI == Rdf && xml.LocalName == "Description" && xml.Depth == property - 1)
                    ReadAttributes(xml, values);
                else if (xml.Depth == property)
                    (space, name) = (xml.NamespaceURI, xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && xml.Depth > property)
            {
                values.Add((space, name, xml.Value));
            }
            return values.Count < MostValues;
        });
        return values;
    }

    static void ReadAttributes(XmlReader xml, List<(string, string, string)> values)
    {
        while (xml.MoveToNextAttribute())
            values.Add((xml.NamespaceURI, xml.LocalName, xml.Value));
        xml.MoveToElement();
    }
}
