using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A cross-reference stream: rows of numbers of fixed width, compressed (ISO 32000-1, §7.5.8).</summary>
internal sealed class PdfStreamSection : IPdfSection
{
    const int WidestRow = 24;
    const int MostRuns = 4096;

    readonly PdfBytes _bytes;
    readonly PdfStream _stream;
    readonly int[] _widths;
    readonly List<(long First, long Count)> _runs;

    PdfStreamSection(PdfBytes bytes, PdfStream stream, int[] widths, List<(long First, long Count)> runs) =>
        (_bytes, _stream, _widths, _runs) = (bytes, stream, widths, runs);

    public PdfDictionary Trailer => _stream.Dictionary;

    /// <returns>null where the stream is no cross-reference stream.</returns>
    public static PdfStreamSection? Read(PdfBytes bytes, PdfStream stream)
    {
        if (stream.Dictionary["W"] is not List<object?> { Count: >= 3 } widths
            || widths.Take(3).Any(width => width is not (long and >= 0 and <= 8)))
            return null;
        var columns = widths.Take(3).Select(width => (int)(long)width!).ToArray();
        var runs = Runs(stream.Dictionary);
        return columns.Sum() is > 0 and <= WidestRow ? new(bytes, stream, columns, runs) : null;
    }

    public PdfEntry? Find(int number)
    {
        var before = 0L;
        foreach (var (first, count) in _runs)
        {
            if (number >= first && number - first < count)
                return Row(before + number - first);
            before += count;
        }
        return null;
    }

    static List<(long First, long Count)> Runs(PdfDictionary dictionary)
    {
        if (dictionary["Index"] is not List<object?> index)
            return [(0, dictionary.Number("Size") ?? 0)];
        var runs = new List<(long, long)>();
        for (var at = 0; at + 1 < index.Count && runs.Count < MostRuns; at += 2)
        {
            if (index[at] is long and >= 0 and <= int.MaxValue and var first
                && index[at + 1] is long and > 0 and <= int.MaxValue and var count)
                runs.Add((first, count));
        }
        return runs;
    }

    PdfEntry? Row(long index)
    {
        Span<byte> row = stackalloc byte[WidestRow];
        row = row[.._widths.Sum()];
        using var rows = _bytes.Decode(_stream);
        if (rows is null || !_bytes.Skip(rows, index * row.Length) || _bytes.Fill(rows, row) < row.Length)
            return null;
        var kind = _widths[0] == 0 ? 1 : Number(row[.._widths[0]]);
        var second = Number(row.Slice(_widths[0], _widths[1]));
        return kind switch
        {
            1 => new(second),
            2 when second is > 0 and <= int.MaxValue => new(null, (int)second),
            _ => PdfEntry.Free,
        };
    }

    static long Number(ReadOnlySpan<byte> bytes)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        bytes.CopyTo(wide[(8 - bytes.Length)..]);
        return BinaryPrimitives.ReadInt64BigEndian(wide);
    }
}
