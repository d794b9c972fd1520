namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>
/// The size that H.264's sequence parameters tell (ITU-T H.264 §7.3.2.1), wherever they stand among the first bytes of a stream.
/// </summary>
internal static class AvcParameters
{
    const int LongestUnit = 256;
    const int LargestSide = 16_384;

    /// <param name="bytes">From a start code on.</param>
    public static void Read(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        ReadOnlySpan<byte> start = [0, 0, 1];
        while (bytes.IndexOf(start) is >= 0 and var at)
        {
            bytes = bytes.Part(at + 3);
            if ((bytes.U8(0) & 0x1F) == 7 && Size(new(bytes.Part(1, LongestUnit))) is var (width, height))
            {
                facts.Fill(media => media with { Width = width, Height = height });
                return;
            }
        }
    }

    /// <returns>null for what cannot be.</returns>
    static (int Width, int Height)? Size(ExpGolombBits bits)
    {
        var profile = bits.Take(8);
        bits.Take(16);
        bits.Unsigned();
        var chroma = profile is 100 or 110 or 122 or 244 or 44 or 83 or 86 or 118 or 128 ? High(ref bits) : 1;
        bits.Unsigned();
        Order(ref bits);
        bits.Unsigned();
        bits.Take(1);
        var (columns, rows) = (bits.Unsigned() + 1L, bits.Unsigned() + 1L);
        var isProgressive = bits.Take(1);
        if (isProgressive == 0)
            bits.Take(1);
        bits.Take(1);
        var (width, height) = (columns * 16, rows * 16 * (2 - isProgressive));
        if (bits.Take(1) == 1)
        {
            long left = bits.Unsigned(), right = bits.Unsigned(), top = bits.Unsigned(), bottom = bits.Unsigned();
            width -= (left + right) * (chroma is 1 or 2 ? 2 : 1);
            height -= (top + bottom) * (chroma == 1 ? 2 : 1) * (2 - isProgressive);
        }
        return !bits.IsOver && width is > 0 and <= LargestSide && height is > 0 and <= LargestSide ? ((int)width, (int)height) : null;
    }

    /// <returns>How colour is sampled.</returns>
    static int High(ref ExpGolombBits bits)
    {
        var chroma = (int)bits.Unsigned();
        if (chroma == 3)
            bits.Take(1);
        bits.Unsigned();
        bits.Unsigned();
        bits.Take(1);
        if (bits.Take(1) == 0)
            return chroma;
        for (var list = 0; list < (chroma == 3 ? 12 : 8); list++)
        {
            if (bits.Take(1) == 1)
                Scaling(ref bits, list < 6 ? 16 : 64);
        }
        return chroma;
    }

    static void Scaling(ref ExpGolombBits bits, int count)
    {
        long last = 8, next = 8;
        for (var i = 0; i < count && next != 0; i++)
        {
            next = (last + bits.Signed() + 256) % 256;
            last = next == 0 ? last : next;
        }
    }

    static void Order(ref ExpGolombBits bits)
    {
        var type = bits.Unsigned();
        if (type == 0)
        {
            bits.Unsigned();
        }
        else if (type == 1)
        {
            bits.Take(1);
            bits.Signed();
            bits.Signed();
            for (var count = Math.Min(bits.Unsigned(), 255); count > 0; count--)
                bits.Signed();
        }
    }
}
