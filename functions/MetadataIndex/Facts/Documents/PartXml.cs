using System.Xml;

namespace OnPut.MetadataIndex.Facts.Documents;

/// <summary>XML of strangers: no DTD, nothing fetched, bounded; a mistake ends it and what came before it counts.</summary>
internal static class PartXml
{
    const int MostCharacters = 4 << 20;
    const int Deepest = 256;

    static readonly XmlReaderSettings Settings = new()
    {
        // Ignored rather than prohibited: EPUB and FictionBook files have one, and nothing in it is looked at.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostCharacters,
        CloseInput = true,
    };

    public static XmlReader Open(byte[] part)
    {
        var start = part.AsSpan().IndexOfAnyExcept(" \t\r\n\0"u8);
        return Open(new MemoryStream(part, Math.Max(0, start), start < 0 ? 0 : part.Length - start, writable: false));
    }

    /// <param name="part">Disposed with the reader.</param>
    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>From node to node until <paramref name="visit"/> says false, the end or a mistake.</summary>
    /// <returns>false where there was a mistake.</returns>
    public static bool Walk(XmlReader xml, Func<bool> visit)
    {
        try
        {
            while (xml.Read() && xml.Depth <= Deepest && visit())
            {
            }
            return true;
        }
        catch (Exception mistake) when (mistake is XmlException or InvalidDataException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Calls back with each element that holds text alone, in the order of the document.</summary>
    public static bool Texts(XmlReader xml, Action<string, string> visit)
    {
        var (space, name) = ("", "");
        return Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element)
                (space, name) = (xml.NamespaceURI, xml.LocalName);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && name.Length > 0)
                visit(name, xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement)
                name = "";
            return true;
        });
    }
}
