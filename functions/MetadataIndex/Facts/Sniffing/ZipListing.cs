using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>
/// The first entries of a zip file, from its directory at the end; where that cannot be found, from the files in their order.
/// </summary>
internal sealed class ZipListing
{
    const int EndLength = 22;
    const int LongestComment = 0xFFFF;
    const int MostDirectoryBytes = 64 << 10;
    const int MostEntries = 1_000;
    const int LongestContent = 64 << 10;
    const int Stored = 0;
    const int Deflated = 8;

    readonly ContentReader _content;
    readonly List<Entry> _entries = [];

    public ZipListing(ContentReader content)
    {
        _content = content;
        if (!ReadDirectory())
            WalkFiles();
    }

    public IEnumerable<string> Names => _entries.Select(entry => entry.Name);

    public bool Has(string name) => _entries.Exists(entry => entry.Name == name);

    public bool HasFolder(string name) => _entries.Exists(entry => entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <returns>The first bytes of an entry, unpacked; null where there is none, or none that can be unpacked.</returns>
    public string? TextOf(string name)
    {
        if (_entries.Find(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } entry)
            return null;
        var header = _content.Read(entry.Offset, 30);
        if (header.Length < 30)
            return null;
        var start = entry.Offset + 30 + Short(header, 26) + Short(header, 28);
        var packed = _content.Read(start, (int)Math.Min(entry.PackedLength == 0 ? LongestContent : entry.PackedLength, LongestContent));
        return entry.Method switch
        {
            Stored => Encoding.UTF8.GetString(packed),
            Deflated => Encoding.UTF8.GetString(Inflate(packed)),
            _ => null,
        };
    }

    static byte[] Inflate(byte[] packed)
    {
        var content = new byte[LongestContent];
        var length = 0;
        using var inflater = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            while (length < content.Length && inflater.Read(content, length, content.Length - length) is > 0 and var read)
                length += read;
        }
        catch (InvalidDataException)
        {
            // What came out before is enough or is not.
        }
        return content[..length];
    }

    bool ReadDirectory()
    {
        var tail = _content.Tail(EndLength + LongestComment);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length < end + EndLength)
            return false;
        var start = Long(tail, end + 16);
        var directory = _content.Read(start, (int)Math.Min(Long(tail, end + 12), MostDirectoryBytes));
        for (var at = 0; at + 46 <= directory.Length && _entries.Count < MostEntries && Long(directory, at) == 0x02014B50;)
        {
            var nameLength = Short(directory, at + 28);
            if (at + 46 + nameLength > directory.Length)
                break;
            var name = Encoding.UTF8.GetString(directory, at + 46, nameLength);
            _entries.Add(new(name, Short(directory, at + 10), Long(directory, at + 20), Long(directory, at + 42)));
            at += 46 + nameLength + Short(directory, at + 30) + Short(directory, at + 32);
        }
        return _entries.Count > 0;
    }

    void WalkFiles()
    {
        for (long at = 0; _entries.Count < 100;)
        {
            var header = _content.Read(at, 30 + 256);
            if (header.Length < 30 || Long(header, 0) != 0x04034B50)
                return;
            var nameLength = Short(header, 26);
            var packedLength = Long(header, 18);
            if (30 + nameLength > header.Length)
                return;
            _entries.Add(new(Encoding.UTF8.GetString(header, 30, nameLength), Short(header, 8), packedLength, at));
            // Lengths that are written behind the content end the walk.
            if ((Short(header, 6) & 8) != 0 && packedLength == 0)
                return;
            at += 30 + nameLength + Short(header, 28) + packedLength;
        }
    }

    static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    static uint Long(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    sealed record Entry(string Name, int Method, long PackedLength, long Offset);
}
