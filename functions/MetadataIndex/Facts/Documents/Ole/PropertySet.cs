using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>The first section of a property set stream ([MS-OLEPS]): texts, numbers and times by their number.</summary>
internal sealed class PropertySet
{
    const int MostProperties = 200;
    const int CodePageProperty = 1;

    readonly byte[] _bytes;
    readonly Dictionary<int, int> _places = [];
    readonly Encoding _encoding;

    public PropertySet(byte[] bytes)
    {
        _bytes = bytes;
        var section = Number(44);
        if (section is null or < 0 || Number(section.Value + 4) is not { } count)
        {
            _encoding = CodePages.Find(0);
            return;
        }
        for (var index = 0; index < Math.Min(count, MostProperties); index++)
        {
            var at = section.Value + 8 + 8 * index;
            if (at < bytes.Length && Number(at) is { } id && Number(at + 4) is >= 0 and var offset && offset < bytes.Length - section)
                _places.TryAdd(id, section.Value + offset);
        }
        _encoding = CodePages.Find(_places.TryGetValue(CodePageProperty, out var place)
            && place + 6 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(place + 4)) : 0);
    }

    public string? Text(int id)
    {
        if (!_places.TryGetValue(id, out var at) || Number(at) is not (0x1E or 0x1F) || Number(at + 4) is not (> 0 and var count))
            return null;
        var isWide = Number(at) == 0x1F;
        var length = (int)Math.Min((long)count * (isWide ? 2 : 1), _bytes.Length - at - 8);
        var text = (isWide ? Encoding.Unicode : _encoding).GetString(_bytes, at + 8, Math.Max(0, length));
        var end = text.IndexOf('\0', StringComparison.Ordinal);
        return FactText.Fold(end < 0 ? text : text[..end]);
    }

    /// <returns>null for none and for 0, which is what is written where nothing was counted.</returns>
    public int? Count(int id) => _places.TryGetValue(id, out var at) && Number(at) == 3 && Number(at + 4) is > 0 and var value
        ? value
        : null;

    public DateTimeOffset? Time(int id) => _places.TryGetValue(id, out var at) && Number(at) == 0x40 && at + 12 <= _bytes.Length
        ? DocumentDate.FromFileTime(BinaryPrimitives.ReadInt64LittleEndian(_bytes.AsSpan(at + 4)))
        : null;

    int? Number(int at) => at >= 0 && at <= _bytes.Length - 4 ? BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at)) : null;
}
