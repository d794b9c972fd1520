namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>
/// Where the cross-references are broken: objects found by looking for them, in small files everywhere, in others at both ends.
/// </summary>
internal sealed class PdfScan
{
    const int WholeUpTo = 512 << 10;
    const int HeadBytes = 128 << 10;
    const int TailBytes = 256 << 10;
    const int MostObjects = 20_000;
    const int MostContainers = 32;

    /// <summary>Of an object's dictionary, to tell what it is.</summary>
    const int Glance = 400;

    readonly PdfBytes _bytes;
    readonly Dictionary<int, long> _places = [];
    readonly List<long> _containers = [];
    readonly List<PdfDictionary> _trailers = [];
    int? _catalog;

    PdfScan(PdfBytes bytes) => _bytes = bytes;

    public static PdfScan Run(PdfBytes bytes)
    {
        var scan = new PdfScan(bytes);
        var length = bytes.Content.Length;
        if (length <= WholeUpTo)
        {
            scan.Look(0, bytes.Content.Head(WholeUpTo));
        }
        else
        {
            scan.Look(0, bytes.Content.Head(HeadBytes));
            scan.Look(length - TailBytes, bytes.Content.Tail(TailBytes));
        }
        return scan;
    }

    /// <summary>All trailers as one, later ones before earlier ones; the catalog as found where none names it.</summary>
    public PdfDictionary Trailer()
    {
        var merged = new PdfDictionary();
        foreach (var trailer in _trailers.AsEnumerable().Reverse())
        {
            foreach (var name in trailer.Names.Where(name => merged[name] is null))
                merged[name] = trailer[name];
        }
        if (_catalog is { } catalog
            && (merged["Root"] is not PdfReference root || (!_places.ContainsKey(root.Number) && _containers.Count == 0)))
            merged["Root"] = new PdfReference(catalog);
        return merged;
    }

    public PdfEntry? Find(int number) => _places.TryGetValue(number, out var offset) ? new PdfEntry(offset) : null;

    /// <summary>The streams that hold other objects, last ones first.</summary>
    public IEnumerable<long> Containers => _containers.AsEnumerable().Reverse().Take(MostContainers);

    void Look(long start, byte[] bytes)
    {
        for (var at = 0; at < bytes.Length && _places.Count < MostObjects;)
        {
            var found = bytes.AsSpan(at).IndexOfAny((byte)'o', (byte)'t');
            if (found < 0)
                return;
            at += found;
            var rest = bytes.AsSpan(at);
            if (rest.StartsWith("obj"u8) && Header(bytes, at) is { } header)
                Note(header.Number, start + header.Start, rest[..Math.Min(rest.Length, Glance)]);
            else if (rest.StartsWith("trailer"u8) && new PdfParser(bytes, at + 7).ReadValue() is PdfDictionary trailer)
                _trailers.Add(trailer);
            at++;
        }
    }

    void Note(int number, long offset, ReadOnlySpan<byte> glance)
    {
        _places[number] = offset;
        if (glance[3..].IndexOf("obj"u8) is >= 0 and var next)
            glance = glance[..(next + 3)];
        if (glance.IndexOf("/Catalog"u8) >= 0)
            _catalog = number;
        else if (glance.IndexOf("/ObjStm"u8) >= 0)
            _containers.Add(offset);
        else if (glance.IndexOf("/XRef"u8) >= 0 && _bytes.ObjectAt(offset) is { Value: PdfStream stream })
            _trailers.Add(stream.Dictionary);
    }

    /// <summary>The two numbers before the word <c>obj</c>.</summary>
    static (int Number, int Start)? Header(byte[] bytes, int at)
    {
        var generation = Backwards(bytes, at, spaceNeeded: false);
        var number = generation is null ? null : Backwards(bytes, generation.Value.Start, spaceNeeded: true);
        return number is { Value: >= 0 and <= int.MaxValue } found ? ((int)found.Value, found.Start) : null;
    }

    static (long Value, int Start)? Backwards(byte[] bytes, int at, bool spaceNeeded)
    {
        var end = at;
        while (end > 0 && PdfSyntax.IsSpace(bytes[end - 1]))
            end--;
        var start = end;
        while (start > 0 && end - start < 10 && char.IsAsciiDigit((char)bytes[start - 1]))
            start--;
        if (start == end || (spaceNeeded && end == at))
            return null;
        var value = 0L;
        foreach (var digit in bytes.AsSpan(start, end - start))
            value = value * 10 + digit - '0';
        return (value, start);
    }
}
