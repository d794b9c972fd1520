using OnPut.MetadataIndex.Facts.Xmp;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A document's XMP packet, for what its information dictionary leaves out.</summary>
internal static class PdfXmp
{
    /// <summary>What is there already stays.</summary>
    public static DescriptionFacts Complete(DescriptionFacts known, XmpValues values) => known with
    {
        Title = known.Title ?? values.First("dc:title"),
        Author = known.Author ?? values.Joined("dc:creator"),
        Subject = known.Subject ?? values.First("dc:description"),
        Copyright = known.Copyright ?? values.First("dc:rights"),
        Keywords = known.Keywords ?? TextList.Split(values.First("pdf:Keywords")) ?? values.All("dc:subject"),
        Language = known.Language ?? values.First("dc:language"),
        Producer = known.Producer ?? values.First("pdf:Producer") ?? values.First("xmp:CreatorTool"),
        Created = known.Created ?? DocumentDate.ParseIso(values.First("xmp:CreateDate")),
        Modified = known.Modified ?? DocumentDate.ParseIso(values.First("xmp:ModifyDate")),
    };
}
