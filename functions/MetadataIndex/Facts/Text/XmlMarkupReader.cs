using System.Text.RegularExpressions;
using System.Xml;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>XML of any kind: a text, and the name of its root element.</summary>
internal static partial class XmlMarkupReader
{
    /// <summary>Elements looked at for what describes the document.</summary>
    const int MostNodes = 10_000;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static void Read(ContentReader content, FactSheet facts) => Read(content, facts, "xml", static (_, _) => true);

    /// <param name="visit">Is shown every element until it says that it has seen enough; the root is shown first.</param>
    internal static void Read(ContentReader content, FactSheet facts, string format, Func<XmlReader, FactSheet, bool> visit)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: false);
        // Entities of a document type, which is not read, would end the reading: their names stand in for them.
        using var text = new StringReader(OwnEntities().Replace(sample.Text.TrimStart(), "$1"));
        using var xml = XmlReader.Create(text, Settings);
        try
        {
            for (var i = 0; i < MostNodes && xml.Read(); i++)
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                facts.Text = facts.Text! with { RootElement = facts.Text.RootElement ?? FactText.Name(xml.Name) };
                if (visit(xml, facts))
                    return;
            }
        }
        catch (XmlException malformed)
        {
            if (sample.IsWhole)
                facts.Problem($"{format}: malformed at line {malformed.LineNumber}, position {malformed.LinePosition}");
        }
    }

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos);)([\w.:-]{1,64});")]
    private static partial Regex OwnEntities();
}
