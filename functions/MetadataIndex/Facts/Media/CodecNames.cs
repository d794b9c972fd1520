namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>The usual short names of what containers name by four characters or a number.</summary>
internal static class CodecNames
{
    /// <summary>Of ISO base media, QuickTime and AVI, whose names never contradict each other.</summary>
    /// <returns>The name itself, lower case, where it is not known; null where it is none.</returns>
    public static string? Video(string fourCc) => fourCc.ToUpperInvariant() switch
    {
        "AVC1" or "AVC2" or "AVC3" or "AVC4" or "H264" or "X264" or "DVA1" or "DVAV" => "h264",
        "HVC1" or "HEV1" or "HEVC" or "H265" or "X265" or "DVH1" or "DVHE" => "hevc",
        "VVC1" or "VVI1" => "vvc",
        "AV01" => "av1",
        "VP08" or "VP80" => "vp8",
        "VP09" or "VP90" => "vp9",
        "MP4V" or "XVID" or "DIVX" or "DX50" or "FMP4" or "M4S2" => "mpeg4",
        "DIV3" or "MP43" => "msmpeg4v3",
        "MP42" => "msmpeg4v2",
        "S263" or "H263" => "h263",
        "JPEG" or "MJPG" or "MJPA" or "MJPB" or "DMB1" or "AVDJ" => "mjpeg",
        "MJP2" => "jpeg2000",
        "PNG " or "MPNG" => "png",
        "RAW " or "DIB " or "YUY2" or "UYVY" or "2VUY" or "V210" or "YUV2" or "\0\0\0\0" or "I420" => "rawvideo",
        "SVQ1" => "svq1",
        "SVQ3" => "svq3",
        "CVID" => "cinepak",
        "RPZA" => "rpza",
        "RLE " => "qtrle",
        "SMC " => "smc",
        "IV31" or "IV32" => "indeo3",
        "IV41" => "indeo4",
        "IV50" => "indeo5",
        "CRAM" or "MSVC" => "msvideo1",
        "HFYU" => "huffyuv",
        "FFV1" => "ffv1",
        "DVC " or "DVCP" or "DVPP" or "DV5N" or "DV5P" or "DVSD" or "DVH5" or "DVH6" => "dvvideo",
        "MPEG" or "M2V1" or "MPG2" or "HDV2" or "HDV3" or "MX5P" => "mpeg2video",
        "M1V1" or "MPG1" or "PIM1" => "mpeg1video",
        "WMV1" => "wmv1",
        "WMV2" => "wmv2",
        "WMV3" => "wmv3",
        "WVC1" or "WMVA" or "VC-1" => "vc1",
        "FLV1" => "flv1",
        "VP6F" => "vp6f",
        "THEO" => "theora",
        "APCN" or "APCH" or "APCS" or "APCO" or "AP4H" or "AP4X" => "prores",
        "AVDN" or "AVDH" => "dnxhd",
        _ => Plain(fourCc),
    };

    /// <returns>The name itself, lower case, where it is not known; null where it is none.</returns>
    public static string? Audio(string fourCc) => fourCc switch
    {
        "mp4a" => "aac",
        ".mp3" or "ms\0U" => "mp3",
        "ac-3" or "AC-3" => "ac3",
        "ec-3" => "eac3",
        "Opus" => "opus",
        "fLaC" => "flac",
        "alac" => "alac",
        "samr" => "amr_nb",
        "sawb" => "amr_wb",
        "QDM2" or "QDMC" => "qdm2",
        "sowt" or "twos" or "lpcm" or "raw " or "NONE" or "in24" or "in32" or "fl32" or "fl64" or "FL32" or "FL64" or "ipcm"
            or "fpcm" => "pcm",
        "ulaw" or "ULAW" => "pcm_mulaw",
        "alaw" or "ALAW" => "pcm_alaw",
        "ima4" or "ms\0\x11" => "adpcm_ima",
        "ms\0\x02" => "adpcm_ms",
        "dtsc" or "dtse" or "dtsh" or "dtsl" => "dts",
        _ => Plain(fourCc),
    };

    /// <summary>By the object type of an elementary stream (ISO/IEC 14496-1, and the MP4 registration authority).</summary>
    public static string? ObjectType(byte type) => type switch
    {
        0x20 => "mpeg4",
        0x21 => "h264",
        0x23 => "hevc",
        0x40 or 0x66 or 0x67 or 0x68 => "aac",
        >= 0x60 and <= 0x65 => "mpeg2video",
        0x69 or 0x6B => "mp3",
        0x6A => "mpeg1video",
        0x6C => "mjpeg",
        0x6D => "png",
        0xA5 => "ac3",
        0xA6 => "eac3",
        0xA9 => "dts",
        0xAD => "opus",
        0xB1 => "vp9",
        0xC1 => "flac",
        0xDD => "vorbis",
        0xE1 => "qcelp",
        _ => null,
    };

    /// <summary>By the number of a WAVE format (RFC 2361).</summary>
    public static string? Wave(int tag) => tag switch
    {
        1 or 3 => "pcm",
        2 => "adpcm_ms",
        6 => "pcm_alaw",
        7 => "pcm_mulaw",
        0x11 => "adpcm_ima",
        0x31 => "gsm_ms",
        0x42 => "g723_1",
        0x45 => "adpcm_g726",
        0x50 => "mp2",
        0x55 => "mp3",
        0xFF or 0x1600 or 0x1610 or 0x706D => "aac",
        0x160 => "wmav1",
        0x161 => "wmav2",
        0x162 => "wmapro",
        0x163 => "wmalossless",
        0x2000 => "ac3",
        0x2001 => "dts",
        0x674F or 0x6750 or 0x6751 or 0x676F or 0x6770 or 0x6771 => "vorbis",
        0xF1AC => "flac",
        _ => null,
    };

    static string? Plain(string fourCc) => FactText.Clean(fourCc)?.ToLowerInvariant();
}
