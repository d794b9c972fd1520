using System.Globalization;
using System.Text;
using System.Xml;
using OnPut.MetadataIndex.Facts.Archives;

namespace OnPut.MetadataIndex.Facts.Documents.Office;

/// <summary>OpenDocument (ISO 26300): <c>meta.xml</c>, and whether the manifest tells of encryption.</summary>
internal static class OdfReader
{
    const int MostManifest = 128 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (ZipDirectory.Read(content) is not { } directory)
        {
            facts.Problem("opendocument: the package has no central directory");
            return;
        }
        var manifest = ZipPart.Read(content, directory, "META-INF/manifest.xml", MostManifest);
        var isEncrypted = manifest is not null && manifest.AsSpan().IndexOf("encryption-data"u8) >= 0;
        facts.Document = new() { IsEncrypted = isEncrypted };
        if (ZipPart.Read(content, directory, "meta.xml") is not { } meta)
            return;
        var isSpreadsheet = ZipPart.Read(content, directory, "mimetype") is { } type
            && Encoding.ASCII.GetString(type).Contains("spreadsheet", StringComparison.Ordinal);
        // Where the file is encrypted this part usually is as well, and then it is no XML.
        if (!ReadMeta(meta, isSpreadsheet, facts) && !isEncrypted)
            facts.Problem("opendocument: meta.xml is no well-formed XML");
    }

    static bool ReadMeta(byte[] meta, bool isSpreadsheet, FactSheet facts)
    {
        var (description, document, keywords, name) = (new DescriptionFacts(), facts.Document!, new List<string>(), "");
        string? editor = null;
        using var xml = PartXml.Open(meta);
        var isWhole = PartXml.Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
                if (name == "document-meta")
                    document = document with { Version = FactText.Fold(Attribute(xml, "version")) };
                else if (name == "document-statistic")
                    document = document with
                    {
                        Pages = Count(xml, isSpreadsheet ? "table-count" : "page-count"),
                        Words = Count(xml, "word-count"),
                    };
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                if (name == "keyword" && keywords.Count < 100)
                    keywords.Add(xml.Value);
                else if (name == "creator")
                    editor = FactText.Fold(xml.Value);
                else
                    description = With(description, name, xml.Value);
            }
            return true;
        });
        description = description with { Author = description.Author ?? editor, Keywords = TextList.Distinct(keywords) };
        (facts.Document, facts.Description) = (document, description == new DescriptionFacts() ? null : description);
        return isWhole;
    }

    static DescriptionFacts With(DescriptionFacts description, string name, string text) => name switch
    {
        "title" => description with { Title = FactText.Fold(text) },
        "subject" => description with { Subject = FactText.Fold(text) },
        "description" => description with { Description = FactText.Fold(text) },
        "initial-creator" => description with { Author = FactText.Fold(text) },
        "language" => description with { Language = FactText.Fold(text) },
        "generator" => description with { Producer = FactText.Fold(text) },
        "creation-date" => description with { Created = DocumentDate.ParseIso(text) },
        "date" => description with { Modified = DocumentDate.ParseIso(text) },
        _ => description,
    };

    static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }

    static int? Count(XmlReader xml, string name) =>
        int.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
