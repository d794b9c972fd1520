namespace OnPut.MetadataIndex.Facts.Data.Avro;

/// <summary>What an Avro object container file begins with (specification, Object Container Files).</summary>
/// <param name="Schema">JSON, in UTF-8.</param>
/// <param name="Codec"><c>null</c> where the data is not compressed.</param>
/// <param name="Sync">The 16 bytes that end each block.</param>
/// <param name="Length">Where the first block begins.</param>
internal sealed record AvroHeader(byte[] Schema, string Codec, byte[] Sync, int Length)
{
    const int SyncLength = 16;
    const int MostEntries = 10_000;

    /// <exception cref="EndOfStreamException">The header goes on after <paramref name="bytes"/>.</exception>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public static AvroHeader Read(ReadOnlySpan<byte> bytes)
    {
        var avro = new AvroBytes(bytes);
        if (!avro.Take(4).SequenceEqual("Obj\x01"u8))
            throw new InvalidDataException("no magic number at the start");
        var (schema, codec, entries) = (Array.Empty<byte>(), "null", 0L);
        for (var count = avro.ReadLong(); count != 0; count = avro.ReadLong())
        {
            // A negative count is followed by the block's size in bytes.
            if (count < 0)
            {
                avro.ReadLong();
                count = count == long.MinValue ? long.MaxValue : -count;
            }
            entries = count > MostEntries ? long.MaxValue : entries + count;
            if (entries > MostEntries)
                throw new InvalidDataException($"the header claims {count:N0} entries, and {MostEntries:N0} are read at most");
            for (; count > 0; count--)
            {
                var key = avro.ReadBytes();
                var value = avro.ReadBytes();
                if (key.SequenceEqual("avro.schema"u8))
                    schema = value.ToArray();
                else if (key.SequenceEqual("avro.codec"u8))
                    codec = FactText.Name(value);
            }
        }
        return new(schema, codec, avro.Take(SyncLength).ToArray(), avro.Position);
    }
}
