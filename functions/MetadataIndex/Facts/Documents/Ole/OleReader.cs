namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>Word, Excel and PowerPoint up to 2003, encrypted Office files of any age, and Outlook's messages.</summary>
internal static class OleReader
{
    const int MostProperties = 64 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (CompoundFile.Open(content) is not { } file)
        {
            facts.Problem("ole: the header is no compound file's");
            return;
        }
        if (file.Entries.Any(entry => entry.Name == "__properties_version1.0"))
        {
            OutlookMessage.Read(file, facts);
            return;
        }
        var isEncrypted = OfficeEncryption.Find(file);
        facts.Document = new() { IsEncrypted = isEncrypted };
        if (file.Read("\u0005SummaryInformation", MostProperties) is { } summary)
            Describe(new(summary), facts);
        // Slides are counted beside the rest, and sheets nowhere.
        if (file.Read("\u0005DocumentSummaryInformation", MostProperties) is { } more && new PropertySet(more).Count(7) is { } slides)
            facts.Document = facts.Document with { Pages = slides };
        if (!isEncrypted && (file.Read("Workbook", Workbook.MostGlobals) ?? file.Read("Book", Workbook.MostGlobals)) is { } book
            && Workbook.CountSheets(book) is > 0 and var sheets)
            facts.Document = facts.Document with { Pages = sheets };
    }

    /// <summary>The numbers are [MS-OLEPS]'s, §2.25 of [MS-OSHARED].</summary>
    static void Describe(PropertySet summary, FactSheet facts)
    {
        facts.Description = new()
        {
            Title = summary.Text(2),
            Subject = summary.Text(3),
            Author = summary.Text(4),
            Keywords = TextList.Split(summary.Text(5)),
            Description = summary.Text(6),
            Created = summary.Time(12),
            Modified = summary.Time(13),
            Producer = summary.Text(18),
        };
        facts.Document = facts.Document! with { Pages = summary.Count(14), Words = summary.Count(15) };
    }
}
