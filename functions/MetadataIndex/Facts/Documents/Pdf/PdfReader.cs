using System.Globalization;
using OnPut.MetadataIndex.Facts.Xmp;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Version, pages, encryption and the document's information (ISO 32000-1, §7.5 and §14.3).</summary>
internal static class PdfReader
{
    const int MostMetadata = 256 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (PdfTail.FindHeader(content) is not { } header)
        {
            facts.Problem("pdf: there is no header within the first 1,024 bytes");
            header = (null, 0);
        }
        facts.Document = new() { Version = header.Version, IsEncrypted = false, Pages = LinearizedPages(content, header.Offset) };
        var file = PdfFile.Open(content, header.Offset);
        var catalog = Catalog(file);
        if (file.IsRepaired)
            facts.Problem("pdf: the cross-references lead nowhere; objects were looked for instead");
        var isEncrypted = file.IsEncrypted;
        if (catalog is null)
            facts.Problem(isEncrypted ? "pdf: the catalog is encrypted" : "pdf: there is no catalog");
        facts.Document = facts.Document with
        {
            Version = Later(header.Version, (file.Resolve(catalog?["Version"]) as PdfName?)?.Value),
            IsEncrypted = isEncrypted,
            Pages = (catalog is null ? null : Pages(file, catalog)) ?? facts.Document.Pages,
        };
        if (!isEncrypted)
            Describe(file, catalog, facts);
    }

    static PdfDictionary? Catalog(PdfFile file)
    {
        var catalog = file.Dictionary(file.Trailer["Root"]);
        if (file.IsEncrypted || (catalog is not null && file.Resolve(catalog["Pages"]) is PdfDictionary))
            return catalog;
        file.Repair();
        return file.Dictionary(file.Trailer["Root"]) ?? catalog;
    }

    static int? Pages(PdfFile file, PdfDictionary catalog)
    {
        if (PdfPages.Count(file, catalog) is > 0 and var pages)
            return pages;
        if (file.IsEncrypted)
            return null;
        file.Repair();
        return PdfPages.Count(file, file.Dictionary(file.Trailer["Root"]) ?? catalog);
    }

    /// <summary>A file made for the web says in its first object how many pages it has.</summary>
    static int? LinearizedPages(ContentReader content, long start)
    {
        var parser = new PdfParser(content.Read(start, 1 << 10));
        for (var value = 0; value < 4; value++)
        {
            if (parser.ReadValue() is PdfDictionary dictionary)
                return dictionary["Linearized"] is not null && dictionary.Number("N") is > 0 and <= int.MaxValue and var pages
                    ? (int)pages
                    : null;
        }
        return null;
    }

    static void Describe(PdfFile file, PdfDictionary? catalog, FactSheet facts)
    {
        var info = file.Dictionary(file.Trailer["Info"]) ?? new PdfDictionary();
        string? Text(string name) => PdfText.Decode(file.Resolve(info[name]));
        var description = new DescriptionFacts
        {
            Title = Text("Title"),
            Subject = Text("Subject"),
            Author = Text("Author"),
            Keywords = TextList.Split(Text("Keywords")),
            Language = PdfText.Decode(file.Resolve(catalog?["Lang"])),
            Producer = Text("Producer") ?? Text("Creator"),
            Created = PdfText.Date(file.Resolve(info["CreationDate"])),
            Modified = PdfText.Date(file.Resolve(info["ModDate"])),
        };
        facts.Description = description;
        var isComplete = description is { Title: not null, Author: not null, Created: not null };
        if (!isComplete && file.Resolve(catalog?["Metadata"]) is PdfStream packet)
            facts.Description = PdfXmp.Complete(description, XmpPacket.Read(file.Bytes.ReadAll(packet, MostMetadata), facts));
    }

    static string? Later(string? header, string? catalog)
    {
        catalog = catalog is null ? null : PdfTail.Version(catalog);
        if (header is null || catalog is null)
            return header ?? catalog;
        return Number(catalog) > Number(header) ? catalog : header;
    }

    static decimal Number(string version) => decimal.Parse(version, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
