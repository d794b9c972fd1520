namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>The fields of one directory, by their tags; of two with one tag the first is believed.</summary>
/// <param name="next">Where the next directory of the chain is; 0 for none.</param>
internal sealed class TiffDirectory(TiffBlock block, long offset, IReadOnlyList<TiffEntry> entries, long next)
{
    public long Offset => offset;

    public long Next => next;

    public bool Has(int tag) => Find(tag) is not null;

    public TiffEntry? Find(int tag)
    {
        foreach (var entry in entries)
        {
            if (entry.Tag == tag)
                return entry;
        }
        return null;
    }

    public long? Integer(int tag, int index = 0) => Find(tag) is { } entry ? block.Integer(entry, index) : null;

    public double? Number(int tag, int index = 0) => Find(tag) is { } entry ? block.Number(entry, index) : null;

    public byte[] Bytes(int tag, int most = 64 << 10) => Find(tag) is { } entry ? block.Bytes(entry, most) : [];

    /// <summary>Cleaned; null where there is none or nothing in it.</summary>
    public string? Text(int tag) => Find(tag) is { Type: 1 or 2 or 7 or 129 } entry
        ? FactText.Decode(block.Bytes(entry, 4 * FactText.Longest))
        : null;

    /// <summary>As few as there are, at most <paramref name="most"/>.</summary>
    public IEnumerable<long> Integers(int tag, int most)
    {
        for (var i = 0; i < most && Integer(tag, i) is { } value; i++)
            yield return value;
    }
}
