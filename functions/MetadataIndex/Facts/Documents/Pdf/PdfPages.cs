namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>How many pages there are: as the tree's root says, and by walking the tree where it does not.</summary>
internal static class PdfPages
{
    const int Deepest = 32;
    const int MostNodes = 1000;

    /// <returns>null where the tree says nothing of any page.</returns>
    public static int? Count(PdfFile file, PdfDictionary catalog)
    {
        if (file.Dictionary(catalog["Pages"]) is not { } root)
            return null;
        // A tree may be a single page.
        if (root.Is("Type", "Page"))
            return 1;
        if (file.Resolve(root["Count"]) is > 0L and <= int.MaxValue and var count)
            return (int)(long)count;
        var nodes = 0;
        var pages = Walk(file, root, [], 0, ref nodes);
        return pages > 0 || root["Kids"] is not null ? pages : null;
    }

    static int Walk(PdfFile file, PdfDictionary node, HashSet<int> seen, int depth, ref int nodes)
    {
        if (file.Resolve(node["Kids"]) is not List<object?> children)
            return depth > 0 ? 1 : 0;
        var pages = 0;
        foreach (var child in children)
        {
            if (depth < Deepest && nodes++ < MostNodes && (child is not PdfReference reference || seen.Add(reference.Number))
                && file.Dictionary(child) is { } inner)
                pages += Walk(file, inner, seen, depth + 1, ref nodes);
        }
        return pages;
    }
}
