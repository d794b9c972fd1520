namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>Bits and Exp-Golomb numbers of a unit of H.264 (§7.3.1, §9.1); past its end they are zero.</summary>
internal ref struct ExpGolombBits(ReadOnlySpan<byte> unit)
{
    readonly ReadOnlySpan<byte> _bytes = Plain(unit);
    int _used;

    /// <summary>Whether more was taken than there is.</summary>
    public readonly bool IsOver => _used > _bytes.Length * 8;

    /// <param name="count">At most 31.</param>
    public int Take(int count)
    {
        var value = 0;
        for (; count > 0; count--, _used++)
            value = value << 1 | _bytes.U8(_used / 8) >> (7 - _used % 8) & 1;
        return value;
    }

    public uint Unsigned()
    {
        var zeros = 0;
        while (zeros < 31 && !IsOver && Take(1) == 0)
            zeros++;
        return (1u << zeros) - 1 + (uint)Take(zeros);
    }

    public long Signed()
    {
        long value = Unsigned();
        return (value & 1) == 1 ? (value + 1) / 2 : -value / 2;
    }

    /// <summary>Without the bytes that keep a start code from appearing.</summary>
    static byte[] Plain(ReadOnlySpan<byte> unit)
    {
        List<byte> plain = new(unit.Length);
        for (var at = 0; at < unit.Length; at++)
        {
            if (unit[at] != 3 || at < 2 || unit[at - 1] != 0 || unit[at - 2] != 0)
                plain.Add(unit[at]);
        }
        return [.. plain];
    }
}
