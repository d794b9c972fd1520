using System.Formats.Tar;
using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Archives;
using OnPut.MetadataIndex.Facts.Documents.Mail;
using OnPut.MetadataIndex.Facts.Documents.Markup;
using OnPut.MetadataIndex.Facts.Documents.Office;
using OnPut.MetadataIndex.Facts.Documents.Ole;
using OnPut.MetadataIndex.Facts.Documents.Pdf;
using OnPut.MetadataIndex.Tests.Facts.Documents;
using TarReader = OnPut.MetadataIndex.Facts.Archives.TarReader;

namespace OnPut.MetadataIndex.Tests.Facts.Archives;

public sealed class HostileInputTests
{
    const int Mutations = 150;

    static readonly Action<ContentReader, FactSheet>[] Readers =
    [
        PdfReader.Read, OoxmlReader.Read, OdfReader.Read, EpubReader.Read, OleReader.Read, MailReader.Read, RtfReader.Read, HtmlReader.Read,
        ZipReader.Read, TarReader.Read, GzipReader.Read, Bzip2Reader.Read, XzReader.Read, ZstdReader.Read, Lz4Reader.Read, RarReader.Read,
            SevenZipReader.Read,
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Damage_is_a_problem_and_never_an_exception(string name)
    {
        var sample = Sample(name);
        var random = new Random(4711);
        ReadWithAll([], name);
        for (var mutation = 0; mutation < Mutations; mutation++)
            ReadWithAll(Damage.To(sample, random), $"{name}, mutation {mutation}");
    }

    public static TheoryData<string> Samples() =>
        ["pdf", "pdf streams", "workbook", "opendocument", "book", "word", "message", "mail", "rtf", "html", "zip", "pax", "gnu", "gzip",
            "xz", "zstd", "lz4", "rar5", "7z"];

    /// <summary>Every reader, whatever the bytes are; only the budget may end one.</summary>
    internal static void ReadWithAll(byte[] bytes, string what)
    {
        foreach (var read in Readers)
        {
            using var stored = new StoredObject(bytes);
            try
            {
                Reading.WithinBudget(stored, read);
            }
            catch (Exception failure)
            {
                Assert.Fail($"{read.Method.DeclaringType!.Name} of {what}: {failure}");
            }
        }
    }

    static byte[] Sample(string name) => name switch
    {
        "pdf" => PdfBuilder.Simple("<< /Title (A \\(b\\)) /Author <FEFF00C4> /CreationDate (D:20240131120000+01'00') >>"),
        "pdf streams" => new PdfBuilder("1.5")
            .ObjectStream(4, (1, PdfBuilder.Catalog), (2, "<< /Type /Pages /Count 12 >>"), (3, "<< /Title (Inside) >>"))
            .CrossReferenceStream(5, "/Root 1 0 R /Info 3 0 R", (1, 4, 0), (2, 4, 1), (3, 4, 2)),
        "workbook" => Packages.Workbook,
        "opendocument" => Packages.OpenDocument,
        "book" => Packages.Book,
        "word" => OleReaderTests.Document,
        "message" => OleReaderTests.Message,
        "mail" => Encoding.Latin1.GetBytes(TextualReaderTests.Mail),
        "rtf" => Encoding.Latin1.GetBytes(TextualReaderTests.Rich),
        "html" => Encoding.Latin1.GetBytes(TextualReaderTests.Page),
        "zip" => ArchiveSamples.Zip,
        "pax" => ArchiveSamples.Tar(TarEntryFormat.Pax),
        "gnu" => ArchiveSamples.Tar(TarEntryFormat.Gnu),
        "gzip" => ArchiveSamples.Gzip,
        "xz" => ArchiveSamples.Xz,
        "zstd" => ArchiveSamples.Zstd,
        "lz4" => ArchiveSamples.Lz4,
        "rar5" => ArchiveSamples.Rar5,
        _ => ArchiveSamples.SevenZip,
    };
}
