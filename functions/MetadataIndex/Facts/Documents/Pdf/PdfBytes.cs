using System.IO.Compression;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>The file below its objects: syntax at a place, and the data of streams, both bounded.</summary>
internal sealed class PdfBytes(ContentReader content)
{
    /// <summary>Of all streams together, those read again included.</summary>
    const long MostInflated = 32 << 20;
    const int WidestPredictedRow = 64 << 10;

    static readonly int[] Windows = [2 << 10, 32 << 10, 256 << 10];

    long _inflated;

    public ContentReader Content => content;

    /// <returns>The value there, a keyword where none starts.</returns>
    public object? ParseAt(long offset) => Parse(offset, parser => parser.ReadValue());

    /// <summary>An object with its number, and its data's place where it is a stream.</summary>
    /// <returns>null where no object starts there.</returns>
    public (int Number, object? Value)? ObjectAt(long offset)
    {
        if (offset < 0 || offset >= content.Length)
            return null;
        return Parse(offset, parser =>
        {
            if (parser.ReadValue() is not (long and >= 0 and <= int.MaxValue and var number) || parser.ReadValue() is not long
                || parser.ReadValue() is not PdfKeyword { Value: "obj" })
                return ((int, object?)?)null;
            var value = parser.ReadValue();
            if (value is not PdfDictionary dictionary)
                return ((int)number, value);
            return parser.ReadValue() is PdfKeyword { Value: "stream" }
                ? ((int)number, new PdfStream(dictionary, offset + parser.Position))
                : ((int)number, value);
        });
    }

    /// <returns>The decoded data, to be disposed; null where its filters are others than Flate.</returns>
    public Stream? Decode(PdfStream stream)
    {
        var (start, length) = Extent(stream);
        var data = new ContentSlice(content, start, length);
        var filter = stream.Dictionary["Filter"] is List<object?> filters
            ? (filters.Count == 1 ? filters[0] : filters.Count == 0 ? null : "")
            : stream.Dictionary["Filter"];
        if (filter is null)
            return data;
        if (filter is not PdfName { Value: "FlateDecode" or "Fl" })
            return null;
        var inflated = new ZLibStream(data, CompressionMode.Decompress);
        var parameters = stream.Dictionary["DecodeParms"] is List<object?> several
            ? several.FirstOrDefault()
            : stream.Dictionary["DecodeParms"];
        return parameters is PdfDictionary predicted && predicted.Number("Predictor") >= 10 ? Unpredict(inflated, predicted) : inflated;
    }

    /// <summary>Reads as much as there is; damaged data ends where the damage is.</summary>
    public int Fill(Stream decoded, Span<byte> buffer)
    {
        var filled = 0;
        try
        {
            while (filled < buffer.Length && _inflated < MostInflated && decoded.Read(buffer[filled..]) is > 0 and var read)
                (filled, _inflated) = (filled + read, _inflated + read);
        }
        catch (InvalidDataException)
        {
        }
        return filled;
    }

    public bool Skip(Stream decoded, long count)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (count > 0)
        {
            var read = Fill(decoded, buffer[..(int)Math.Min(buffer.Length, count)]);
            if (read == 0)
                return false;
            count -= read;
        }
        return true;
    }

    /// <summary>A stream's data as a whole, at most <paramref name="most"/> bytes of it.</summary>
    public byte[] ReadAll(PdfStream stream, int most)
    {
        using var decoded = Decode(stream);
        using var all = new MemoryStream();
        Span<byte> buffer = stackalloc byte[4096];
        while (decoded is not null && all.Length < most && Fill(decoded, buffer) is > 0 and var read)
            all.Write(buffer[..read]);
        return all.ToArray();
    }

    static PngPredictorStream? Unpredict(Stream inflated, PdfDictionary parameters)
    {
        var (colours, bits, columns) = (parameters.Number("Colors") ?? 1, parameters.Number("BitsPerComponent") ?? 8,
            parameters.Number("Columns") ?? 1);
        if (colours is >= 1 and <= 32 && bits is >= 1 and <= 32 && columns is >= 1 and <= WidestPredictedRow
            && (colours * bits * columns + 7) / 8 <= WidestPredictedRow)
            return new PngPredictorStream(inflated, (int)((colours * bits * columns + 7) / 8), (int)Math.Max(1, colours * bits / 8));
        inflated.Dispose();
        return null;
    }

    /// <summary>
    /// Behind the line's end that follows the word; as long as it says, or else to the end of the file, which Flate does not reach.
    /// </summary>
    (long Start, long Length) Extent(PdfStream stream)
    {
        var start = stream.Offset;
        var lineEnd = content.Read(start, 2);
        start += lineEnd switch { [(byte)'\r', (byte)'\n'] => 2, [(byte)'\r' or (byte)'\n', ..] => 1, _ => 0 };
        return (start, stream.Dictionary.Number("Length") is > 0 and var length ? length : content.Length - start);
    }

    T Parse<T>(long offset, Func<PdfParser, T> read)
    {
        foreach (var size in Windows)
        {
            var window = content.Read(offset, size);
            var parser = new PdfParser(window);
            var value = read(parser);
            if (!parser.Truncated || window.Length < size || size == Windows[^1])
                return value;
        }
        throw new InvalidOperationException("The last window answers.");
    }
}
