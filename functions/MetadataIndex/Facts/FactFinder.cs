using OnPut.MetadataIndex.Facts.Archives;
using OnPut.MetadataIndex.Facts.Data.Avro;
using OnPut.MetadataIndex.Facts.Data.Csv;
using OnPut.MetadataIndex.Facts.Data.Json;
using OnPut.MetadataIndex.Facts.Data.Orc;
using OnPut.MetadataIndex.Facts.Data.Parquet;
using OnPut.MetadataIndex.Facts.Data.Sqlite;
using OnPut.MetadataIndex.Facts.Documents.Mail;
using OnPut.MetadataIndex.Facts.Documents.Markup;
using OnPut.MetadataIndex.Facts.Documents.Office;
using OnPut.MetadataIndex.Facts.Documents.Ole;
using OnPut.MetadataIndex.Facts.Documents.Pdf;
using OnPut.MetadataIndex.Facts.Media;
using OnPut.MetadataIndex.Facts.Media.Asf;
using OnPut.MetadataIndex.Facts.Media.IsoMedia;
using OnPut.MetadataIndex.Facts.Media.Matroska;
using OnPut.MetadataIndex.Facts.Media.Mpeg;
using OnPut.MetadataIndex.Facts.Media.Ogg;
using OnPut.MetadataIndex.Facts.Media.Riff;
using OnPut.MetadataIndex.Facts.Pictures;
using OnPut.MetadataIndex.Facts.Sniffing;
using OnPut.MetadataIndex.Facts.Text;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Facts;

/// <summary>Finds out what an object is, and lets the reader of its format say what it says.</summary>
internal static class FactFinder
{
    /// <returns>
    /// What it is; null where nobody knows, or the budget was used up before it could be told. What was found is in
    /// <paramref name="facts"/>, and where the budget ended it, a problem says so.
    /// </returns>
    public static ContentType? Find(ContentReader content, FactSheet facts)
    {
        ContentType? type = null;
        try
        {
            type = ContentSniffer.Detect(content);
            if (type is not null)
                ReaderOf(type)?.Invoke(content, facts);
        }
        catch (ReadBudgetExceededException exceeded)
        {
            facts.Problem($"budget: {exceeded.Budget:N0} bytes of {content.Length:N0} were read; what lies further is not known");
        }
        return type;
    }

    static Action<ContentReader, FactSheet>? ReaderOf(ContentType type) => type.Format switch
    {
        ContentFormat.IsoMedia => IsoMediaReader.Read,
        ContentFormat.Matroska => MatroskaReader.Read,
        ContentFormat.Avi => AviReader.Read,
        ContentFormat.Wav => WavReader.Read,
        ContentFormat.Aiff => AiffReader.Read,
        ContentFormat.MpegAudio => MpegAudioReader.Read,
        ContentFormat.Flac => FlacReader.Read,
        ContentFormat.Ogg => OggReader.Read,
        ContentFormat.Pdf => PdfReader.Read,
        ContentFormat.Ooxml => OoxmlReader.Read,
        ContentFormat.OpenDocument => OdfReader.Read,
        ContentFormat.Epub => EpubReader.Read,
        ContentFormat.OleDocument or ContentFormat.OleMessage => OleReader.Read,
        ContentFormat.Eml or ContentFormat.Mbox => MailReader.Read,
        ContentFormat.Zip => ZipReader.Read,
        ContentFormat.Tar => TarReader.Read,
        ContentFormat.Gzip => GzipReader.Read,
        ContentFormat.Bzip2 => Bzip2Reader.Read,
        ContentFormat.Xz => XzReader.Read,
        ContentFormat.Zstd => ZstdReader.Read,
        ContentFormat.SevenZip => SevenZipReader.Read,
        ContentFormat.Rar => RarReader.Read,
        ContentFormat.Parquet => ParquetReader.Read,
        ContentFormat.Avro => AvroReader.Read,
        ContentFormat.Orc => OrcReader.Read,
        ContentFormat.Sqlite => SqliteReader.Read,
        ContentFormat.Csv or ContentFormat.Tsv => CsvReader.Read,
        ContentFormat.Json => JsonReader.Read,
        ContentFormat.NdJson => NdjsonReader.Read,
        ContentFormat.Svg => SvgReader.Read,
        ContentFormat.Xml => XmlMarkupReader.Read,
        ContentFormat.Html => HtmlReader.Read,
        ContentFormat.Markdown => MarkdownReader.Read,
        ContentFormat.Text => PlainTextReader.Read,
        ContentFormat.Other => ReaderOfRare(type),
        _ => (content, facts) => PictureReader.Read(content, type, facts),
    };

    static Action<ContentReader, FactSheet>? ReaderOfRare(ContentType type) => type.MediaType switch
    {
        "audio/aac" => AdtsReader.Read,
        "audio/amr" or "audio/amr-wb" => AmrReader.Read,
        "audio/x-caf" => CafReader.Read,
        "video/x-flv" => FlvReader.Read,
        "video/mp2t" => TransportStreamReader.Read,
        "video/MP1S" or "video/MP2P" => ProgramStreamReader.Read,
        "application/vnd.ms-asf" or "audio/x-ms-asf" or "video/x-ms-asf" => AsfReader.Read,
        "application/rtf" => RtfReader.Read,
        "application/x-lz4" => Lz4Reader.Read,
        _ => null,
    };
}
