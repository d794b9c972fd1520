namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>The usual short names of Matroska's codec identifiers.</summary>
internal static class MatroskaCodecs
{
    /// <param name="id"><c>V_MPEG4/ISO/AVC</c>.</param>
    /// <param name="own">The codec's own data, which names the codec where the identifier says "as in AVI" or "as in QuickTime".</param>
    public static string? Name(string id, ReadOnlySpan<byte> own) => id switch
    {
        "V_MPEG4/ISO/AVC" => "h264",
        "V_MPEGH/ISO/HEVC" => "hevc",
        "V_MPEGI/ISO/VVC" => "vvc",
        "V_MPEG1" => "mpeg1video",
        "V_MPEG2" => "mpeg2video",
        "V_MPEG4/ISO/SP" or "V_MPEG4/ISO/ASP" or "V_MPEG4/ISO/AP" => "mpeg4",
        "V_MPEG4/MS/V3" => "msmpeg4v3",
        "V_UNCOMPRESSED" => "rawvideo",
        "V_MS/VFW/FOURCC" => CodecNames.Video(own.FourCc(16)),
        "V_QUICKTIME" => CodecNames.Video(own.FourCc(4)),
        "A_MPEG/L1" => "mp1",
        "A_MPEG/L2" => "mp2",
        "A_MPEG/L3" => "mp3",
        "A_MS/ACM" => CodecNames.Wave(own.U16Le(0)),
        _ when id.StartsWith("A_AAC", StringComparison.Ordinal) => "aac",
        _ when id.StartsWith("A_AC3", StringComparison.Ordinal) => "ac3",
        _ when id.StartsWith("A_DTS", StringComparison.Ordinal) => "dts",
        _ when id.StartsWith("A_PCM", StringComparison.Ordinal) => "pcm",
        _ when id.StartsWith("A_OPUS", StringComparison.Ordinal) => "opus",
        _ when id.StartsWith("V_", StringComparison.Ordinal) || id.StartsWith("A_", StringComparison.Ordinal) =>
            FactText.Clean(id.AsSpan(2))?.ToLowerInvariant(),
        _ => null,
    };
}
