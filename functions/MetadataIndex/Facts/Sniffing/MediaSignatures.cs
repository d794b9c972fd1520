using static OnPut.MetadataIndex.Facts.Sniffing.Signature;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Sound and moving pictures that one look at their first bytes tells.</summary>
internal static class MediaSignatures
{
    public static IReadOnlyList<Signature> All { get; } =
    [
        Of(ContentKind.Audio, "audio/wav", "'RIFF' ........ 'WAVE'", format: ContentFormat.Wav),
        Of(ContentKind.Audio, "audio/wav", "'RF64' ........ 'WAVE'", format: ContentFormat.Wav),
        Of(ContentKind.Audio, "audio/wav", "'BW64' ........ 'WAVE'", format: ContentFormat.Wav),
        Of(ContentKind.Video, "video/vnd.avi", "'RIFF' ........ 'AVI '", format: ContentFormat.Avi),
        Of(ContentKind.Audio, "audio/qcelp", "'RIFF' ........ 'QLCM'"),
        Of(ContentKind.Audio, "audio/midi", "'RIFF' ........ 'RMID'"),
        Of(ContentKind.Image, "image/x-animated-cursor", "'RIFF' ........ 'ACON'"),
        Of(ContentKind.Audio, "audio/aiff", "'FORM' ........ 'AIFF'", format: ContentFormat.Aiff),
        Of(ContentKind.Audio, "audio/aiff", "'FORM' ........ 'AIFC'", format: ContentFormat.Aiff),
        Of(ContentKind.Audio, "audio/flac", "'fLaC'", format: ContentFormat.Flac),
        Of(ContentKind.Audio, "audio/midi", "'MThd'"),
        Of(ContentKind.Audio, "audio/amr-wb", "'#!AMR-WB'"),
        Of(ContentKind.Audio, "audio/amr", "'#!AMR'"),
        Of(ContentKind.Audio, "audio/ape", "'MAC '"),
        Of(ContentKind.Audio, "audio/wavpack", "'wvpk'"),
        Of(ContentKind.Audio, "audio/x-musepack", "'MPCK'"),
        Of(ContentKind.Audio, "audio/x-musepack", "'MP+'"),
        Of(ContentKind.Audio, "audio/x-tta", "'TTA1'"),
        Of(ContentKind.Audio, "audio/x-dsf", "'DSD '"),
        Of(ContentKind.Audio, "audio/x-dff", "'FRM8' ................ 'DSD '"),
        Of(ContentKind.Audio, "audio/basic", "'.snd' 000000"),
        Of(ContentKind.Audio, "audio/x-caf", "'caff' 0001"),
        Of(ContentKind.Audio, "audio/x-voc", "'Creative Voice File'"),
        Of(ContentKind.Audio, "audio/x-it", "'IMPM'"),
        Of(ContentKind.Audio, "audio/x-xm", "'Extended Module:'"),
        Of(ContentKind.Audio, "audio/x-s3m", "'SCRM'", at: 44),
        Of(ContentKind.Audio, "audio/mod", "'M.K.'", at: 1080),
        Of(ContentKind.Audio, "audio/vnd.dolby.dd-raw", "0B77"),
        Of(ContentKind.Audio, "audio/vnd.dts", "7FFE8001"),
        Of(ContentKind.Video, "video/x-flv", "'FLV' 01"),
        Of(ContentKind.Video, "application/x-shockwave-flash", "'FWS'"),
        Of(ContentKind.Video, "application/x-shockwave-flash", "'CWS'"),
        Of(ContentKind.Video, "application/x-shockwave-flash", "'ZWS'"),
        Of(ContentKind.Video, "application/vnd.rn-realmedia", "'.RMF'"),
        Of(ContentKind.Audio, "audio/x-pn-realaudio", "'.ra' FD"),
        Of(ContentKind.Video, "application/mxf", "060E2B34020501010D01020101"),
        Of(ContentKind.Video, "video/x-ivf", "'DKIF'"),
        Of(ContentKind.Video, "video/x-yuv4mpeg", "'YUV4MPEG2 '"),
        Of(ContentKind.Video, "video/x-dv", "1F0700"),
        Of(ContentKind.Video, "video/mpeg", "000001B3"),
        Of(ContentKind.Video, "video/h264", "00000001 67"),
        Of(ContentKind.Video, "video/x-nuv", "'NuppelVideo'"),
    ];
}
