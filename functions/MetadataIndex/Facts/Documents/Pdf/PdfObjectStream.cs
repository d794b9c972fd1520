namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Objects compressed together (ISO 32000-1, §7.5.7): first a list of numbers and places, then the objects.</summary>
internal sealed class PdfObjectStream
{
    const int MostBytes = 1 << 20;

    readonly byte[] _data;
    readonly int _first;
    readonly List<(int Number, int Offset)> _places = [];

    PdfObjectStream(byte[] data, int first) => (_data, _first) = (data, first);

    public IEnumerable<int> Numbers => _places.Select(place => place.Number);

    public static PdfObjectStream? Read(PdfBytes bytes, PdfStream stream)
    {
        if (stream.Dictionary.Number("First") is not (>= 0 and <= MostBytes and var first)
            || stream.Dictionary.Number("N") is not (> 0 and var count))
            return null;
        var read = new PdfObjectStream(bytes.ReadAll(stream, MostBytes), (int)first);
        var parser = new PdfParser(read._data);
        for (var index = 0; index < count && parser.Position < first; index++)
        {
            if (parser.ReadValue() is not (long and >= 0 and <= int.MaxValue and var number)
                || parser.ReadValue() is not (long and >= 0 and <= MostBytes and var offset))
                break;
            read._places.Add(((int)number, (int)offset));
        }
        return read;
    }

    /// <returns>null where it is not in here.</returns>
    public object? Find(int number)
    {
        foreach (var place in _places)
        {
            if (place.Number == number && _first + place.Offset < _data.Length)
                return new PdfParser(_data, _first + place.Offset).ReadValue();
        }
        return null;
    }
}
