using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>
/// The file system within a file of Office up to 2003 and Outlook ([MS-CFB]). Chains of sectors are followed entry by entry, so that a
/// large
/// file costs what its small streams cost.
/// </summary>
internal sealed class CompoundFile
{
    const int Header = 512;
    const int MostEntries = 4096;
    const int MostDifat = 64;

    /// <summary>Sectors of the stream that the small ones share, 4 MiB at least.</summary>
    const int MostShared = 8192;
    const uint LastSector = 0xFFFFFFFA;

    readonly ContentReader _content;
    readonly int _sectorShift;
    readonly int _miniShift;
    readonly uint _miniCutoff;
    readonly uint _firstMiniFat;
    readonly List<uint> _fat = [];
    List<uint>? _shared;
    List<uint>? _miniFat;

    CompoundFile(ContentReader content, byte[] header)
    {
        (_content, _sectorShift, _miniShift) = (content, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)),
            BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32)));
        (_miniCutoff, _firstMiniFat) = (Word(header, 56), Word(header, 60));
    }

    /// <summary>All of them, in their order in the file; the first is the root.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; private set; } = [];

    int SectorSize => 1 << _sectorShift;

    /// <returns>null where it is no such file.</returns>
    public static CompoundFile? Open(ContentReader content)
    {
        var header = content.Head(Header);
        if (header.Length < Header || !header.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return null;
        var file = new CompoundFile(content, header);
        if (file._sectorShift is not (9 or 12) || file._miniShift != 6)
            return null;
        file.ReadFat(header);
        file.ReadEntries(Word(header, 48));
        return file;
    }

    /// <summary>The first stream of that name, at most <paramref name="most"/> bytes of it.</summary>
    public byte[]? Read(string name, int most) =>
        Entries.FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } entry
            ? Read(entry, most)
            : null;

    public byte[] Read(CompoundEntry entry, int most)
    {
        var count = (int)Math.Min(entry.Size, most);
        if (entry.Size >= _miniCutoff || Entries.Count == 0)
            return ReadChain(entry.Start, count);
        // Small streams share the root's stream, in sectors of 64 bytes with chains of their own.
        _shared ??= Chain(Entries[0].Start);
        _miniFat ??= Chain(_firstMiniFat);
        var bytes = new MemoryStream();
        var sector = entry.Start;
        for (var left = count; left > 0 && sector < LastSector; left -= 1 << _miniShift)
        {
            if (PlaceIn(_shared, (long)sector << _miniShift) is not { } place)
                break;
            bytes.Write(_content.Read(place, Math.Min(left, 1 << _miniShift)));
            sector = PlaceIn(_miniFat, 4L * sector) is { } next ? ReadWord(next) : uint.MaxValue;
        }
        return bytes.ToArray();
    }

    void ReadFat(byte[] header)
    {
        for (var at = 76; at < Header; at += 4)
            AddFat(Word(header, at));
        var sector = Word(header, 68);
        for (var part = 0; part < MostDifat && sector < LastSector; part++)
        {
            var bytes = _content.Read(Place(sector), SectorSize);
            if (bytes.Length < SectorSize)
                return;
            for (var at = 0; at + 4 < bytes.Length; at += 4)
                AddFat(Word(bytes, at));
            sector = Word(bytes, bytes.Length - 4);
        }
    }

    void AddFat(uint sector)
    {
        if (sector < LastSector)
            _fat.Add(sector);
    }

    void ReadEntries(uint start)
    {
        var entries = new List<CompoundEntry>();
        var bytes = ReadChain(start, MostEntries * CompoundEntry.Bytes);
        for (var at = 0; at + CompoundEntry.Bytes <= bytes.Length; at += CompoundEntry.Bytes)
            entries.Add(CompoundEntry.Read(bytes.AsSpan(at, CompoundEntry.Bytes), _sectorShift == 9));
        Entries = entries;
    }

    byte[] ReadChain(uint sector, int count)
    {
        var bytes = new MemoryStream();
        for (; bytes.Length < count && sector < LastSector; sector = Next(sector))
        {
            var part = _content.Read(Place(sector), (int)Math.Min(SectorSize, count - bytes.Length));
            if (part.Length == 0)
                break;
            bytes.Write(part);
        }
        return bytes.ToArray();
    }

    List<uint> Chain(uint sector)
    {
        var chain = new List<uint>();
        for (; chain.Count < MostShared && sector < LastSector; sector = Next(sector))
            chain.Add(sector);
        return chain;
    }

    /// <summary>Where a byte of a chained stream is in the file.</summary>
    long? PlaceIn(List<uint> chain, long offset) =>
        offset >> _sectorShift < chain.Count ? Place(chain[(int)(offset >> _sectorShift)]) + (offset & (SectorSize - 1)) : null;

    uint Next(uint sector)
    {
        var (table, index) = ((int)(sector >> (_sectorShift - 2)), sector & (uint)(SectorSize / 4 - 1));
        return table < _fat.Count ? ReadWord(Place(_fat[table]) + 4 * index) : uint.MaxValue;
    }

    long Place(uint sector) => ((long)sector + 1) << _sectorShift;

    uint ReadWord(long place) => _content.Read(place, 4) is { Length: 4 } bytes ? Word(bytes, 0) : uint.MaxValue;

    static uint Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
