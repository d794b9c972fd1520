using System.Buffers.Binary;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Whether a file stores colour at less than full resolution, where libvips does not tell and the cost of a decode depends on it.</summary>
internal static class ChromaPeek
{
    /// <summary>Enough for the boxes before the first picture data of an AVIF.</summary>
    const int HeadBytes = 4096;

    /// <summary>A WebP has its profile, at most, before the picture.</summary>
    const int MostChunks = 4;

    public static bool IsSubsampled(PictureSource source, PictureFormat format) => format switch
    {
        PictureFormat.WebP => IsLossyWebP(source),
        PictureFormat.Avif => IsSubsampledAvif(source),
        _ => false,
    };

    /// <summary>RFC 9649 §2.5 to §2.7: a still picture without alpha whose data is VP8, which is always 4:2:0.</summary>
    static bool IsLossyWebP(PictureSource source)
    {
        const byte alphaOrAnimation = 0x12;
        var chunk = new byte[9];
        long at = 12;
        for (var chunks = 0; chunks < MostChunks && source.ReadAt(at, chunk) == chunk.Length; chunks++)
        {
            if (chunk.AsSpan().StartsWith("VP8 "u8))
                return true;
            if (chunk.AsSpan().StartsWith("VP8X"u8) && (chunk[8] & alphaOrAnimation) != 0)
                return false;
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            at += 8 + size + (size & 1);
        }
        return false;
    }

    /// <summary>AV1 Codec ISO Media File Format Binding §2.3.3: two bits in the third byte of the first configuration box.</summary>
    static bool IsSubsampledAvif(PictureSource source)
    {
        const int subsampledBothWays = 0x0C;
        var head = new byte[HeadBytes];
        var bytes = head.AsSpan(0, source.ReadAt(0, head));
        var at = bytes.IndexOf("av1C"u8);
        return at >= 0 && at + 6 < bytes.Length && (bytes[at + 6] & subsampledBothWays) == subsampledBothWays;
    }
}
