using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>The header of a 7z archive: folders (chains of coders) with their unpacked sizes, then the files.</summary>
internal sealed class SevenZipHeader(byte[] bytes)
{
    const int MostFolders = 100_000;
    const int MostCoders = 32;

    readonly SevenZipCursor _at = new(bytes);
    long _folders;

    /// <summary>The list of files is packed: what is described is the packing of the list.</summary>
    public bool IsPacked { get; private set; }

    public bool IsEncrypted { get; private set; }

    /// <summary>null where the header is packed or damaged.</summary>
    public long? Entries { get; private set; }

    public long? UncompressedSize { get; private set; }

    public IReadOnlyList<string>? Names { get; private set; }

    public void Read()
    {
        var kind = _at.Byte();
        IsPacked = kind == 0x17;
        if (IsPacked)
        {
            ReadStreams();
            return;
        }
        if (kind != 0x01)
            return;
        var next = _at.Byte();
        if (next == 0x02)
        {
            SkipProperties();
            next = _at.Byte();
        }
        if (next == 0x03)
        {
            // Streams kept for the archive itself; hardly any writer has them.
            ReadStreams();
            next = _at.Byte();
        }
        // Without streams there are only folders and empty files.
        UncompressedSize = 0;
        if (next == 0x04)
        {
            UncompressedSize = ReadStreams();
            next = _at.Byte();
        }
        if (next == 0x05 && !_at.IsLost)
            ReadFiles();
    }

    void SkipProperties()
    {
        while (_at.Byte() is not 0 && !_at.IsLost)
            _at.Skip(_at.Number());
    }

    /// <returns>The sum of what the folders unpack to; null where that is not to be found.</returns>
    long? ReadStreams()
    {
        long? size = null;
        while (!_at.IsLost)
        {
            switch (_at.Byte())
            {
                case 0x06:
                    SkipPackInfo();
                    break;
                case 0x07:
                    size = ReadFolders();
                    break;
                case 0x08:
                    SkipSubstreams();
                    break;
                default:
                    return size;
            }
        }
        return null;
    }

    void SkipPackInfo()
    {
        _at.Number();
        var streams = _at.Number();
        for (var kind = _at.Byte(); kind != 0 && !_at.IsLost; kind = _at.Byte())
        {
            if (kind == 0x09)
                _at.SkipNumbers(streams);
            else
                _at.SkipDigests(streams);
        }
    }

    long? ReadFolders()
    {
        if (_at.Byte() != 0x0B || _at.Number() is not (>= 0 and <= MostFolders and var count) || _at.Byte() != 0)
        {
            _at.Lose();
            return null;
        }
        var folders = new List<(int Outputs, HashSet<long> Bound)>();
        for (var folder = 0; folder < count && !_at.IsLost; folder++)
            folders.Add(ReadFolder());
        if (_at.Byte() != 0x0C)
            _at.Lose();
        var sum = 0L;
        foreach (var (outputs, bound) in folders)
        {
            for (var output = 0; output < outputs && !_at.IsLost; output++)
            {
                var size = _at.Number();
                // The output that feeds no other coder is what the folder unpacks to.
                if (!bound.Contains(output))
                    sum = size > long.MaxValue - sum ? long.MaxValue : sum + size;
            }
        }
        for (var kind = _at.Byte(); kind != 0 && !_at.IsLost; kind = _at.Byte())
            _at.SkipDigests(count);
        _folders = count;
        return _at.IsLost ? null : sum;
    }

    (int Outputs, HashSet<long> Bound) ReadFolder()
    {
        var (inputs, outputs, bound) = (0L, 0L, new HashSet<long>());
        var coders = _at.Number();
        if (coders is < 1 or > MostCoders)
            _at.Lose();
        for (var coder = 0; coder < coders && !_at.IsLost; coder++)
        {
            var flags = _at.Byte();
            var id = _at.Take(flags & 0x0F);
            // AES-256 with SHA-256.
            IsEncrypted |= id is [0x06, 0xF1, 0x07, 0x01];
            inputs += (flags & 0x10) != 0 ? _at.Number() : 1;
            outputs += (flags & 0x10) != 0 ? _at.Number() : 1;
            if ((flags & 0x20) != 0)
                _at.Skip(_at.Number());
            if (inputs is < 0 or > MostCoders || outputs is < 1 or > MostCoders)
                _at.Lose();
        }
        for (var pair = 1; pair < outputs && !_at.IsLost; pair++)
        {
            _at.Number();
            bound.Add(_at.Number());
        }
        var packed = inputs - (outputs - 1);
        if (packed > 1)
            _at.SkipNumbers(packed);
        return ((int)outputs, bound);
    }

    /// <summary>How the folders are cut into files: sizes and checksums that the list of files does not need.</summary>
    void SkipSubstreams()
    {
        var (streams, sizes) = (_folders, 0L);
        var kind = _at.Byte();
        if (kind == 0x0D)
        {
            streams = 0;
            for (var folder = 0L; folder < _folders && !_at.IsLost; folder++)
            {
                var count = _at.Number();
                (streams, sizes) = (streams + count, sizes + Math.Max(0, count - 1));
            }
            kind = _at.Byte();
        }
        if (kind == 0x09)
        {
            _at.SkipNumbers(sizes);
            kind = _at.Byte();
        }
        // How many checksums are missing depends on the folders; their end is found by the mark of what follows.
        if (kind != 0)
            _at.SkipTo([0x00, 0x00, 0x05]);
    }

    void ReadFiles()
    {
        var count = _at.Number();
        if (count < 0 || count > bytes.Length)
            return;
        Entries = count;
        for (var kind = _at.Byte(); kind != 0 && !_at.IsLost; kind = _at.Byte())
        {
            var property = _at.Take(_at.Number());
            if (kind == 0x11 && property is [0, ..])
                Names = Encoding.Unicode.GetString(property[1..])
                    .Split('\0', ArchiveClaims.MostNames + 1, StringSplitOptions.RemoveEmptyEntries).Take(ArchiveClaims.MostNames).ToList();
        }
    }
}
