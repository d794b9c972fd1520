using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

/// <summary>PDFs with as much in them as a test needs: catalog 1, pages 2, information 3.</summary>
internal sealed class PdfBuilder
{
    readonly MemoryStream _file = new();
    readonly SortedDictionary<int, long> _places = [];

    public PdfBuilder(string version = "1.4") => Text($"%PDF-{version}\n");

    public static string Catalog => "<< /Type /Catalog /Pages 2 0 R >>";

    public long Length => _file.Length;

    /// <summary>A file with three pages and this information, by a table.</summary>
    public static byte[] Simple(string information, string trailer = "") => new PdfBuilder()
        .Object(1, Catalog)
        .Object(2, "<< /Type /Pages /Count 3 /Kids [] >>")
        .Object(3, information)
        .Table($"/Root 1 0 R /Info 3 0 R {trailer}");

    public PdfBuilder Text(string text)
    {
        _file.Write(Encoding.Latin1.GetBytes(text));
        return this;
    }

    public PdfBuilder Object(int number, string value)
    {
        _places[number] = _file.Length;
        return Text($"{number} 0 obj\n{value}\nendobj\n");
    }

    /// <summary>Compressed objects, in a stream of this number.</summary>
    public PdfBuilder ObjectStream(int number, params (int Number, string Value)[] objects)
    {
        var list = string.Join(' ',
            objects.Select((item, index) => $"{item.Number} {objects.Take(index).Sum(before => before.Value.Length + 1)}")) + "\n";
        var data = Deflate(Encoding.Latin1.GetBytes(list + string.Join('\n', objects.Select(item => item.Value))));
        return Stream(number, $"/Type /ObjStm /N {objects.Length} /First {list.Length} /Filter /FlateDecode", data);
    }

    public PdfBuilder Stream(int number, string dictionary, byte[] data)
    {
        _places[number] = _file.Length;
        Text($"{number} 0 obj\n<< {dictionary} /Length {data.Length} >>\nstream\r\n");
        _file.Write(data);
        return Text("\nendstream\nendobj\n");
    }

    public byte[] Table(string trailer)
    {
        var start = _file.Length;
        Text("xref\n");
        foreach (var (number, place) in _places)
            Text($"{number} 1\n{place:D10} 00000 n \n");
        return End(start, $"trailer\n<< /Size {_places.Keys.Max() + 1} {trailer} >>\n");
    }

    /// <param name="inside">Objects by the stream they are in.</param>
    public byte[] CrossReferenceStream(int number, string trailer, params (int Number, int Container, int Index)[] inside)
    {
        var start = _file.Length;
        var size = number + 1;
        var rows = new byte[size, 4];
        foreach (var (own, place) in _places.Append(new(number, start)))
            (rows[own, 0], rows[own, 1], rows[own, 2]) = (1, (byte)(place >> 8), (byte)place);
        foreach (var (own, container, index) in inside)
            (rows[own, 0], rows[own, 2], rows[own, 3]) = (2, (byte)container, (byte)index);
        // Each row after the one above it, as PNG's filter 2 has it.
        var predicted = new MemoryStream();
        for (var row = 0; row < size; row++)
        {
            predicted.WriteByte(2);
            for (var column = 0; column < 4; column++)
                predicted.WriteByte((byte)(rows[row, column] - (row > 0 ? rows[row - 1, column] : 0)));
        }
        Stream(number, $"/Type /XRef /Size {size} /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >> {trailer}",
            Deflate(predicted.ToArray()));
        return End(start, "");
    }

    public byte[] End(long start, string trailer)
    {
        Text($"{trailer}startxref\n{start}\n%%EOF\n");
        return _file.ToArray();
    }

    static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
