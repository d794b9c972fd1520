using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A cross-reference table: runs of entries of one width, then the trailer (ISO 32000-1, §7.5.4).</summary>
internal sealed class PdfTableSection : IPdfSection
{
    const int MostRuns = 4096;
    const int HeaderWindow = 256;

    /// <summary>"0000000016 00000 n" and two bytes for the line's end; some tools write one.</summary>
    const int EntryText = 18;

    readonly PdfBytes _bytes;
    readonly List<(long First, long Count, long Offset, int Width)> _runs = [];

    PdfTableSection(PdfBytes bytes) => _bytes = bytes;

    public PdfDictionary Trailer { get; private set; } = new();

    /// <returns>null where there is no table, or one without a trailer.</returns>
    public static PdfTableSection? Read(PdfBytes bytes, long offset)
    {
        var section = new PdfTableSection(bytes);
        return section.ReadRuns(offset) ? section : null;
    }

    public PdfEntry? Find(int number)
    {
        foreach (var (first, count, offset, width) in _runs)
        {
            if (number < first || number - first >= count)
                continue;
            var entry = Encoding.Latin1.GetString(_bytes.Content.Read(offset + (number - first) * width, EntryText));
            if (entry.Length < EntryText
                || !long.TryParse(entry.AsSpan(0, 10), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var place))
                continue;
            return entry[17] == 'n' ? new(place) : PdfEntry.Free;
        }
        return null;
    }

    bool ReadRuns(long offset)
    {
        var window = _bytes.Content.Read(offset, HeaderWindow);
        var parser = new PdfParser(window);
        if (parser.ReadValue() is not PdfKeyword { Value: "xref" })
            return false;
        for (var run = 0; run < MostRuns; run++)
        {
            var first = parser.ReadValue();
            if (first is PdfKeyword { Value: "trailer" })
                return ReadTrailer(offset + parser.Position);
            if (first is not long start || parser.ReadValue() is not long count || start < 0 || count < 0 || count > _bytes.Content.Length)
                return false;
            parser.SkipSpace();
            var entries = offset + parser.Position;
            var width = Width(window.AsSpan(parser.Position));
            if (count > 0)
                _runs.Add((start, count, entries, width));
            offset = entries + count * width;
            window = _bytes.Content.Read(offset, HeaderWindow);
            parser = new(window);
        }
        return false;
    }

    bool ReadTrailer(long offset)
    {
        if (_bytes.ParseAt(offset) is not PdfDictionary trailer)
            return false;
        Trailer = trailer;
        return true;
    }

    static int Width(ReadOnlySpan<byte> entries)
    {
        var end = EntryText;
        while (end < entries.Length && PdfSyntax.IsSpace(entries[end]))
            end++;
        return end is > EntryText and <= EntryText + 3 ? end : 20;
    }
}
