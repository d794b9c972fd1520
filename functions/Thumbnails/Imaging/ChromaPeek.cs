namespace OnPut.Thumbnails.Imaging;

/// <summary>Whether a file stores colour at less than full resolution, where libvips does not tell and the cost of a decode depends on it.</summary>
internal static class ChromaPeek
{
    /// <summary>Enough for the boxes before the first picture data of an AVIF.</summary>
    const int HeadBytes = 4096;

    public static bool IsSubsampled(PictureSource source, PictureFormat format)
    {
        if (format is not (PictureFormat.WebP or PictureFormat.Avif))
            return false;
        var head = new byte[HeadBytes];
        var bytes = head.AsSpan(0, source.ReadAt(0, head));
        return format == PictureFormat.WebP ? IsLossyWebP(bytes) : IsSubsampledAvif(bytes);
    }

    /// <summary>RFC 9649 §2.5: a simple lossy file is VP8, which is always 4:2:0.</summary>
    static bool IsLossyWebP(ReadOnlySpan<byte> head) => head.Length >= 16 && head[12..16].SequenceEqual("VP8 "u8);

    /// <summary>AV1 Codec ISO Media File Format Binding §2.3.3: two bits in the fourth byte of each configuration box.</summary>
    static bool IsSubsampledAvif(ReadOnlySpan<byte> head)
    {
        const int subsampledBothWays = 0x0C;
        var at = head.IndexOf("av1C"u8);
        return at >= 0 && at + 6 < head.Length && (head[at + 6] & subsampledBothWays) == subsampledBothWays;
    }
}
