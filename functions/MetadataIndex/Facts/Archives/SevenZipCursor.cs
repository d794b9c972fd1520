namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Goes through a 7z header. What reaches behind its end makes it lost, and from then on there are only zeros.</summary>
internal sealed class SevenZipCursor(byte[] bytes)
{
    int _at;

    public bool IsLost { get; private set; }

    public void Lose() => (IsLost, _at) = (true, bytes.Length);

    public byte Byte()
    {
        if (_at < bytes.Length)
            return bytes[_at++];
        Lose();
        return 0;
    }

    /// <summary>The first byte's leading ones say how many bytes follow; the lowest comes first.</summary>
    public long Number()
    {
        var first = Byte();
        var value = 0UL;
        var mask = 0x80;
        for (var shift = 0; shift < 64; shift += 8, mask >>= 1)
        {
            if ((first & mask) == 0)
            {
                value |= (ulong)(first & (mask - 1)) << shift;
                break;
            }
            value |= (ulong)Byte() << shift;
        }
        if (value <= long.MaxValue)
            return (long)value;
        Lose();
        return 0;
    }

    public byte[] Take(long count)
    {
        if (count < 0 || count > bytes.Length - _at)
        {
            Lose();
            return [];
        }
        var taken = bytes.AsSpan(_at, (int)count).ToArray();
        _at += (int)count;
        return taken;
    }

    public void Skip(long count)
    {
        if (count < 0 || count > bytes.Length - _at)
            Lose();
        else
            _at += (int)count;
    }

    public void SkipNumbers(long count)
    {
        for (var number = 0L; number < count && !IsLost; number++)
            Number();
    }

    /// <summary>Checksums of four bytes, of all or of those that a bit vector names.</summary>
    public void SkipDigests(long count)
    {
        if (Byte() != 0)
        {
            Skip(count <= bytes.Length ? 4 * count : -1);
            return;
        }
        var defined = 0L;
        foreach (var part in Take((count + 7) / 8))
            defined += System.Numerics.BitOperations.PopCount(part);
        Skip(4 * defined);
    }

    /// <summary>Goes behind the first byte of the mark's next place.</summary>
    public void SkipTo(ReadOnlySpan<byte> mark)
    {
        var found = bytes.AsSpan(_at).IndexOf(mark);
        if (found < 0)
            Lose();
        else
            _at += found + 1;
    }
}
