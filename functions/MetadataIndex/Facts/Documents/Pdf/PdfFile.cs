namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>A PDF's objects by number. Where the cross-references are wrong or missing, the file is looked through once.</summary>
internal sealed class PdfFile
{
    const int MostSections = 256;
    const int MostObjects = 2000;
    const int MostHops = 8;

    /// <summary>A length in an object stream's dictionary may itself have to be looked up.</summary>
    const int DeepestLoad = 8;

    readonly PdfBytes _bytes;
    readonly long _origin;
    readonly List<IPdfSection> _sections = [];
    readonly Dictionary<int, object?> _objects = [];
    readonly Dictionary<long, PdfObjectStream?> _containers = [];
    PdfScan? _scan;
    int _depth;

    /// <param name="origin">Of the header: places in the file may be counted from there.</param>
    PdfFile(PdfBytes bytes, long origin) => (_bytes, _origin) = (bytes, origin);

    public PdfDictionary Trailer { get; private set; } = new();

    /// <summary>True when the cross-references did not lead to what was looked for.</summary>
    public bool IsRepaired => _scan is not null;

    /// <summary>Then strings and streams, and objects within streams, say nothing.</summary>
    public bool IsEncrypted => Resolve(Trailer["Encrypt"]) is PdfDictionary;

    public PdfBytes Bytes => _bytes;

    public static PdfFile Open(ContentReader content, long origin)
    {
        var file = new PdfFile(new(content), origin);
        if (PdfTail.FindStart(content) is { } start)
            file.ReadSections(start);
        if (file._sections.Count > 0)
            file.Trailer = file._sections[0].Trailer;
        if (file.Dictionary(file.Trailer["Root"]) is null && !file.IsEncrypted)
            file.Repair();
        return file;
    }

    /// <summary>What a reference stands for; anything else stands for itself.</summary>
    public object? Resolve(object? value)
    {
        for (var hop = 0; hop < MostHops && value is PdfReference reference; hop++)
            value = Load(reference.Number);
        return value is PdfReference ? null : value;
    }

    public PdfDictionary? Dictionary(object? value) => Resolve(value) as PdfDictionary;

    /// <summary>Looks the whole file through, from then on instead of the cross-references.</summary>
    public void Repair()
    {
        if (_scan is not null)
            return;
        _scan = PdfScan.Run(_bytes);
        _objects.Clear();
        var found = _scan.Trailer();
        foreach (var name in Trailer.Names.Where(name => found[name] is null))
            found[name] = Trailer[name];
        Trailer = found;
    }

    void ReadSections(long start)
    {
        var pending = new Queue<long>([start]);
        var seen = new HashSet<long>();
        while (pending.TryDequeue(out var offset) && seen.Count < MostSections)
        {
            if (!seen.Add(offset) || (Section(offset) ?? (_origin > 0 ? Section(offset + _origin) : null)) is not { } section)
                continue;
            _sections.Add(section);
            // Of a hybrid file the stream comes before what was there earlier.
            foreach (var name in (ReadOnlySpan<string>)["XRefStm", "Prev"])
            {
                if (section.Trailer.Number(name) is >= 0 and var next)
                    pending.Enqueue(next);
            }
        }
    }

    IPdfSection? Section(long offset)
    {
        if (PdfTableSection.Read(_bytes, offset) is { } table)
            return table;
        return _bytes.ObjectAt(offset) is { Value: PdfStream stream } ? PdfStreamSection.Read(_bytes, stream) : null;
    }

    object? Load(int number)
    {
        if (_objects.TryGetValue(number, out var known))
            return known;
        if (_depth >= DeepestLoad || _objects.Count >= MostObjects)
            return null;
        _depth++;
        // Whoever comes back here while it is being loaded is told that there is nothing.
        _objects[number] = null;
        var value = _scan is null ? FromSections(number) : FromScan(_scan, number);
        _depth--;
        return _objects[number] = value;
    }

    object? FromSections(int number)
    {
        foreach (var section in _sections)
        {
            if (section.Find(number) is not { } entry)
                continue;
            if (entry.Offset is { } offset)
                return ObjectAt(offset, number);
            return entry.IsFree ? null : Container(Load(entry.Container) as PdfStream)?.Find(number);
        }
        return null;
    }

    object? FromScan(PdfScan scan, int number)
    {
        if (scan.Find(number) is { Offset: { } offset })
            return _bytes.ObjectAt(offset)?.Value;
        return scan.Containers
            .Select(container => Container(_bytes.ObjectAt(container)?.Value as PdfStream)?.Find(number))
            .FirstOrDefault(value => value is not null);
    }

    object? ObjectAt(long offset, int number)
    {
        if (_bytes.ObjectAt(offset) is { } found && found.Number == number)
            return found.Value;
        return _origin > 0 && _bytes.ObjectAt(offset + _origin) is { } moved && moved.Number == number ? moved.Value : null;
    }

    PdfObjectStream? Container(PdfStream? stream)
    {
        if (stream is null)
            return null;
        if (_containers.TryGetValue(stream.Offset, out var known))
            return known;
        // What is in one is often asked for together; more of them would only fill the memory.
        if (_containers.Count == 8)
            _containers.Clear();
        stream.Dictionary["Length"] = Resolve(stream.Dictionary["Length"]);
        return _containers[stream.Offset] = PdfObjectStream.Read(_bytes, stream);
    }
}
