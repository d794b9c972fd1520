namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>One image file directory: its fields by their tags, and where the next one is (0 where there is none).</summary>
internal sealed class TiffDirectory(TiffReader reader, IReadOnlyDictionary<TiffTag, TiffField> fields, long next)
{
    /// <summary>Colour filter array, and sensor data of full colour.</summary>
    static readonly long[] SensorPhotometrics = [32803, 34892];

    /// <summary>Kodak, Sony, packed, Samsung, Nikon, Kodak again, Pentax: no picture is stored so, only what a sensor saw.</summary>
    static readonly long[] SensorCompressions = [262, 32767, 32769, 32770, 34713, 65000, 65535];

    public long Next => next;

    public bool Has(TiffTag tag) => fields.ContainsKey(tag);

    /// <returns>The first value, or null where the tag is missing or is no number.</returns>
    public long? Number(TiffTag tag) => Numbers(tag, most: 1) is [var first, ..] ? first : null;

    /// <returns>At most so many of its values; fewer where the file ends.</returns>
    public IReadOnlyList<long> Numbers(TiffTag tag, int most) => fields.TryGetValue(tag, out var field) ? reader.Numbers(field, most) : [];

    /// <returns>Where the values of a field of bytes are, and how many; null where the tag is missing.</returns>
    public (long Offset, long Length)? Bytes(TiffTag tag) =>
        fields.TryGetValue(tag, out var field) && reader.OffsetOf(field) is { } offset ? (offset, field.Count * (long)field.BytesPerValue) : null;

    public bool IsSensorData =>
        (Number(TiffTag.Photometric) is { } photometric && SensorPhotometrics.Contains(photometric))
        || (Number(TiffTag.Compression) is { } compression && SensorCompressions.Contains(compression));
}
