using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Documents.Office;

/// <summary>
/// The two parts of properties: what authors say (ECMA-376-2, §11), and what the application counted (ECMA-376-1, §22.2).
/// </summary>
internal static class OoxmlProperties
{
    public static void ReadCore(byte[] part, FactSheet facts)
    {
        var description = facts.Description ?? new();
        using var xml = PartXml.Open(part);
        var isWhole = PartXml.Texts(xml, (name, text) => description = name switch
        {
            "title" => description with { Title = FactText.Fold(text) },
            "subject" => description with { Subject = FactText.Fold(text) },
            "creator" => description with { Author = FactText.Fold(text) },
            "description" => description with { Description = FactText.Fold(text) },
            "keywords" => description with { Keywords = TextList.Split(text) },
            "language" => description with { Language = FactText.Fold(text) },
            "created" => description with { Created = DocumentDate.ParseIso(text) },
            "modified" => description with { Modified = DocumentDate.ParseIso(text) },
            _ => description,
        });
        if (!isWhole)
            facts.Problem("office: the core properties are no well-formed XML");
        facts.Description = description;
    }

    public static void ReadExtended(byte[] part, FactSheet facts)
    {
        var (document, producer) = (facts.Document ?? new(), (string?)null);
        using var xml = PartXml.Open(part);
        var isWhole = PartXml.Texts(xml, (name, text) =>
        {
            if (name == "Application")
                producer = FactText.Fold(text);
            else if (name == "Words")
                document = document with { Words = Count(text) };
            else if (name is "Pages" or "Slides")
                document = document with { Pages = Count(text) ?? document.Pages };
        });
        if (!isWhole)
            facts.Problem("office: the extended properties are no well-formed XML");
        facts.Document = document;
        if (producer is not null)
            facts.Description = (facts.Description ?? new()) with { Producer = producer };
    }

    /// <returns>null for none: applications that do not count write 0.</returns>
    static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
        ? count
        : null;
}
