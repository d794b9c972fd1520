namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>
/// A colour profile cut into segments of one size (ICC.1:2022 §B.4). Its name is in the first; those between it and the last are passed
/// over in one step, for looking at each would cost as many reads.
/// </summary>
internal static class LongProfile
{
    const int HeaderLength = 2 + 12 + 2;

    static ReadOnlySpan<byte> Name => "ICC_PROFILE\0"u8;

    /// <param name="at">Where an APP2 segment has its length.</param>
    /// <returns>The bytes of the segments before the last; 0 where it is not the first of several, or they are not of its size.</returns>
    public static long Rest(ContentReader content, long at, int length)
    {
        if (Numbers(content.Read(at, Math.Min(length, HeaderLength))) is not (1, > 2 and var count))
            return 0;
        var rest = (count - 2) * (2L + length);
        ReadOnlySpan<byte> last = content.Read(at + length + rest, 2 + HeaderLength);
        return last is [0xFF, 0xE2, ..] && Numbers(last[2..]) == (count, count) ? rest : 0;
    }

    /// <returns>Which segment it is, and of how many; zeros for another.</returns>
    static (int Number, int Count) Numbers(ReadOnlySpan<byte> segment) =>
        segment.Length == HeaderLength && segment[2..].StartsWith(Name) ? (segment[^2], segment[^1]) : default;
}
