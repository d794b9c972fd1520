using System.Xml;
using OnPut.MetadataIndex.Facts.Archives;

namespace OnPut.MetadataIndex.Facts.Documents.Office;

/// <summary>
/// Word, Excel and PowerPoint since 2007 (ECMA-376): the properties, and pages, slides or sheets. Of the zip only these parts are read.
/// </summary>
internal static class OoxmlReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        if (ZipDirectory.Read(content) is not { } directory)
        {
            facts.Problem("office: the package has no central directory");
            return;
        }
        var parts = Relations(ZipPart.Read(content, directory, "_rels/.rels"));
        string Part(string kind, string otherwise) => parts.GetValueOrDefault(kind, otherwise);
        facts.Document = new() { IsEncrypted = false };
        if (ZipPart.Read(content, directory, Part("core-properties", "docProps/core.xml")) is { } core)
            OoxmlProperties.ReadCore(core, facts);
        if (ZipPart.Read(content, directory, Part("extended-properties", "docProps/app.xml")) is { } extended)
            OoxmlProperties.ReadExtended(extended, facts);
        var main = Part("officeDocument", "");
        // The words themselves are not read: what is counted in a text document is what its last editor counted.
        if (Counted(main) is { } element && ZipPart.Read(content, directory, main) is { } part
            && Count(part, element) is > 0 and var counted)
            facts.Document = facts.Document with { Pages = counted };
    }

    /// <summary>What stands for a sheet or a slide in the main part.</summary>
    static string? Counted(string main)
    {
        if (main.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase))
            return "sheet";
        return main.EndsWith("presentation.xml", StringComparison.OrdinalIgnoreCase) ? "sldId" : null;
    }

    static int Count(byte[] part, string element)
    {
        var count = 0;
        using var xml = PartXml.Open(part);
        PartXml.Walk(xml, () =>
        {
            count += xml.NodeType == XmlNodeType.Element && xml.LocalName == element ? 1 : 0;
            return true;
        });
        return count;
    }

    /// <summary>The package's parts by the last word of their relation; some writers call the parts what they like.</summary>
    static Dictionary<string, string> Relations(byte[]? part)
    {
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        if (part is null)
            return relations;
        using var xml = PartXml.Open(part);
        PartXml.Walk(xml, () =>
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                relations.TryAdd(type[(type.LastIndexOf('/') + 1)..], target.TrimStart('/').Replace("./", "", StringComparison.Ordinal));
            return relations.Count < 100;
        });
        return relations;
    }
}
