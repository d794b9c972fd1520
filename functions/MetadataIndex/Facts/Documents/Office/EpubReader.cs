using System.Text;
using System.Xml;
using OnPut.MetadataIndex.Facts.Archives;

namespace OnPut.MetadataIndex.Facts.Documents.Office;

/// <summary>EPUB 2 and 3: the package document that the container names. How many pages there are is up to the screen.</summary>
internal static class EpubReader
{
    const string DublinCore = "http://purl.org/dc/elements/1.1/";
    const int MostPackage = 512 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (ZipDirectory.Read(content) is not { } directory)
        {
            facts.Problem("epub: the package has no central directory");
            return;
        }
        // Fonts alone may be obfuscated; it takes rights to lock the text.
        facts.Document = new() { IsEncrypted = directory.Find("META-INF/rights.xml") is not null && directory.Find("META-INF/encryption.xml") is not null };
        var path = ZipPart.Read(content, directory, "META-INF/container.xml") is { } container ? PackagePath(container) : null;
        path ??= directory.Entries.FirstOrDefault(entry => entry.Name.EndsWith(".opf", StringComparison.OrdinalIgnoreCase))?.Name;
        if (path is null || ZipPart.Read(content, directory, path, MostPackage) is not { } package)
            facts.Problem("epub: there is no package document");
        else if (!ReadPackage(package, facts))
            facts.Problem("epub: the package document is no well-formed XML");
    }

    static string? PackagePath(byte[] container)
    {
        string? path = null;
        using var xml = PartXml.Open(container);
        PartXml.Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rootfile")
                path = xml.GetAttribute("full-path");
            return path is null;
        });
        return path;
    }

    static bool ReadPackage(byte[] package, FactSheet facts)
    {
        var (description, authors, subjects) = (new DescriptionFacts(), new List<string>(), new List<string>());
        var (name, property) = ("", (string?)null);
        var text = new StringBuilder();
        using var xml = PartXml.Open(package);
        var isWhole = PartXml.Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                (name, property) = (xml.NamespaceURI == DublinCore || xml.LocalName == "meta" ? xml.LocalName : "", xml.GetAttribute("property"));
                text.Clear();
                if (xml.LocalName == "package")
                    facts.Document = facts.Document! with { Version = FactText.Fold(xml.GetAttribute("version")) };
                else if (name == "meta" && xml.GetAttribute("name") == "generator")
                    description = description with { Producer = FactText.Fold(xml.GetAttribute("content")) };
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < FactText.Longest)
            {
                text.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName == "metadata")
                    return false;
                if (name == "creator")
                    authors.Add(text.ToString());
                else if (name == "subject")
                    subjects.Add(text.ToString());
                else
                    description = With(description, name, property, text.ToString());
                (name, property) = ("", null);
            }
            return true;
        });
        facts.Description = description with { Author = TextList.Join(authors), Keywords = TextList.Distinct(subjects) };
        return isWhole;
    }

    /// <summary>The first of each counts: later titles and dates are of other kinds.</summary>
    static DescriptionFacts With(DescriptionFacts description, string name, string? property, string text) => name switch
    {
        "title" => description with { Title = description.Title ?? FactText.Fold(text) },
        "description" => description with { Description = description.Description ?? FactText.Fold(text) },
        "rights" => description with { Copyright = description.Copyright ?? FactText.Fold(text) },
        "language" => description with { Language = description.Language ?? FactText.Fold(text) },
        "date" => description with { Created = description.Created ?? DocumentDate.ParseIso(text) },
        "meta" when property == "dcterms:modified" => description with { Modified = DocumentDate.ParseIso(text) },
        _ => description,
    };
}
