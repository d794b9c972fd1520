namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>How a content is built, by which its readers are chosen; finer types of one build share one.</summary>
internal enum ContentFormat
{
    /// <summary>Known by its type, read by nobody.</summary>
    Other,

    Jpeg,
    Png,
    Gif,
    WebP,

    /// <summary>TIFF, BigTIFF, DNG and the camera files built like them (CR2, NEF, ARW, PEF, ORF, RW2 …).</summary>
    Tiff,

    /// <summary>Fujifilm's camera files, which hold a JPEG.</summary>
    Raf,

    /// <summary>HEIC, HEIF and AVIF.</summary>
    Heif,

    /// <summary>Canon's camera files built of boxes.</summary>
    Cr3,
    Psd,
    Bmp,
    Ico,
    Jpeg2000,
    Jxl,
    Svg,

    /// <summary>MP4, MOV, M4A, M4V, 3GP.</summary>
    IsoMedia,
    Matroska,
    Avi,
    Wav,
    Aiff,

    /// <summary>MPEG audio, with ID3 or without.</summary>
    MpegAudio,
    Flac,
    Ogg,

    Pdf,
    Ooxml,
    OpenDocument,
    Epub,

    /// <summary>Microsoft's compound files that are documents: DOC, XLS, PPT.</summary>
    OleDocument,

    /// <summary>A message in a compound file.</summary>
    OleMessage,

    /// <summary>RFC 5322.</summary>
    Eml,
    Mbox,

    /// <summary>Zip itself and what is a zip without being a document: JAR, APK …</summary>
    Zip,
    Tar,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    SevenZip,
    Rar,

    Parquet,
    Avro,
    Orc,
    Sqlite,
    Csv,
    Tsv,
    Json,
    NdJson,

    Xml,
    Html,
    Markdown,

    /// <summary>Any other text.</summary>
    Text,
}
