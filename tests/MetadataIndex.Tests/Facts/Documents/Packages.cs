using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

/// <summary>Zip files of small parts.</summary>
internal static class Packages
{
    public static byte[] Of(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    public static byte[] Workbook => Of(
        ("_rels/.rels", """
            <Relationships><Relationship Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/>
            <Relationship Type="http://x/metadata/core-properties" Target="/package/core.psmdcp"/></Relationships>
            """),
        ("xl/workbook.xml", "<workbook><sheets><sheet name='a'/><sheet name='b'/></sheets></workbook>"),
        ("package/core.psmdcp", """
            <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Sums &amp; more</dc:title><dc:creator>Ada</dc:creator>
            <cp:keywords>x; y</cp:keywords><dcterms:created>2021-05-06T07:08:09Z</dcterms:created></cp:coreProperties>
            """),
        ("docProps/app.xml", "<Properties><Application>Sheets</Application><Words>0</Words></Properties>"));

    public static byte[] OpenDocument => Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("meta.xml", """
            <o:document-meta xmlns:o="o" xmlns:m="m" xmlns:dc="d" o:version="1.3"><o:meta><dc:title>Letter</dc:title><m:initial-creator>Ada</m:initial-creator>
            <dc:creator>Bob</dc:creator><m:keyword>k</m:keyword><m:document-statistic m:page-count="4" m:word-count="900"/></o:meta></o:document-meta>
            """));

    public static byte[] Book => Of(
        ("META-INF/container.xml", "<container><rootfiles><rootfile full-path='in/book.opf'/></rootfiles></container>"),
        ("in/book.opf", """
            <package version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Novel</dc:title><dc:title>Sub</dc:title><dc:creator>A</dc:creator>
            <dc:creator>B</dc:creator><dc:language>en-GB</dc:language><meta property="dcterms:modified">2022-01-02T00:00:00Z</meta></metadata></package>
            """));
}
