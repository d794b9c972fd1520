namespace OnPut.MetadataIndex.Facts.Data.Sqlite;

/// <summary>SQLite's numbers of 1 to 9 bytes, the highest bits first. Past the end they are 0.</summary>
internal ref struct SqliteVarints(ReadOnlySpan<byte> bytes)
{
    public ReadOnlySpan<byte> Rest { get; private set; } = bytes;

    /// <returns>Never negative: nothing in a schema is as long as that.</returns>
    public long Next()
    {
        var value = 0UL;
        for (var i = 0; i < 9 && !Rest.IsEmpty; i++)
        {
            var next = Rest[0];
            Rest = Rest[1..];
            value = i == 8 ? value << 8 | next : value << 7 | (uint)(next & 0x7F);
            if (next < 0x80)
                break;
        }
        return (long)Math.Min(value, int.MaxValue);
    }
}
