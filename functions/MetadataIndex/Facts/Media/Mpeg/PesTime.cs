namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>When what a packet of an elementary stream carries is shown (ISO/IEC 13818-1 §2.4.3.7, 11172-1 §2.4.3.3).</summary>
internal static class PesTime
{
    const byte Private = 0xBD;
    const int MostStuffing = 16;
    const double ClockRate = 90_000;

    /// <summary>After 26 hours the clock starts again.</summary>
    const long ClockPeriod = 1L << 33;

    /// <param name="packet">From its start code on.</param>
    /// <returns>In 90,000ths of a second; null for what carries neither pictures nor sound, or does not say.</returns>
    public static long? Read(ReadOnlySpan<byte> packet)
    {
        if (packet.U24(0) != 1 || packet.U8(3) is not (Private or (>= 0xC0 and <= 0xEF)))
            return null;
        var at = 6;
        if (packet.U8(at) >> 6 == 2)
        {
            at = (packet.U8(7) & 0x80) != 0 ? 9 : 0;
        }
        else
        {
            while (packet.U8(at) == 0xFF && at < 6 + MostStuffing)
                at++;
            at += packet.U8(at) >> 6 == 1 ? 2 : 0;
        }
        return at > 0 && packet.Length >= at + 5 && packet.U8(at) >> 4 is 2 or 3
            ? (long)(packet.U8(at) >> 1 & 7) << 30 | (long)(packet.U16(at + 1) >> 1) << 15 | (long)(packet.U16(at + 3) >> 1)
            : null;
    }

    /// <returns>Seconds from the first to the last, and one frame more; null where one is not known.</returns>
    public static double? Between(long? first, long? last, double? frameRate) => first is { } start && last is { } end
        ? (end - start + ClockPeriod) % ClockPeriod / ClockRate + (frameRate > 0 ? 1 / frameRate : 0)
        : null;
}
