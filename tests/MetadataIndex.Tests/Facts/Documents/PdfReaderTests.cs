using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Documents.Pdf;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

public sealed class PdfReaderTests
{
    [Fact]
    public void A_plain_file_tells_its_version_pages_and_information()
    {
        var facts = Read(PdfBuilder.Simple("<< /Title (A \\(good\\) t\\351st) /Author <FEFF00C4> /Keywords (a, b) /Producer (P) /CreationDate (D:20240131120000+01'00') >>"));

        Assert.Equal(("1.4", 3, false), (facts.Document!.Version, facts.Document.Pages, facts.Document.IsEncrypted));
        Assert.Equal(("A (good) tést", "Ä", "P"), (facts.Description!.Title, facts.Description.Author, facts.Description.Producer));
        Assert.Equal(["a", "b"], facts.Description.Keywords!);
        Assert.Equal(new DateTimeOffset(2024, 1, 31, 12, 0, 0, TimeSpan.FromHours(1)), facts.Description.Created);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Objects_in_streams_are_found_by_a_predicted_cross_reference_stream()
    {
        var file = new PdfBuilder("1.5")
            .ObjectStream(4, (1, "<< /Type /Catalog /Pages 2 0 R /Version /1.7 >>"), (2, "<< /Type /Pages /Count 12 >>"),
                (3, "<< /Title (Inside) >>"))
            .CrossReferenceStream(5, "/Root 1 0 R /Info 3 0 R", (1, 4, 0), (2, 4, 1), (3, 4, 2));

        var facts = Read(file);

        Assert.Equal(("1.7", 12, "Inside"), (facts.Document!.Version, facts.Document.Pages, facts.Description!.Title));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void An_update_at_the_end_counts_more_than_what_it_replaces()
    {
        var builder = new PdfBuilder().Object(1, PdfBuilder.Catalog).Object(2, "<< /Type /Pages /Count 1 >>");
        var first = builder.Table("/Root 1 0 R");
        var previous = Encoding.Latin1.GetString(first).IndexOf("xref", StringComparison.Ordinal);
        var updated = builder.Object(2, "<< /Type /Pages /Count 2 >>").Table($"/Root 1 0 R /Prev {previous}");

        Assert.Equal(2, Read(updated).Document!.Pages);
    }

    [Fact]
    public void Strings_of_an_encrypted_file_are_not_taken_for_text()
    {
        var facts = Read(PdfBuilder.Simple("<< /Title (\\001\\002) >>", "/Encrypt << /Filter /Standard >>"));

        Assert.True(facts.Document!.IsEncrypted);
        Assert.Equal(3, facts.Document.Pages);
        Assert.Null(facts.Description);
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("xref\n1 1", "xrfe\n1 1")]
    public void A_file_with_broken_cross_references_is_looked_through(string right, string wrong)
    {
        var text = Encoding.Latin1.GetString(PdfBuilder.Simple("<< /Title (Lost) >>"));

        var facts = Reading.Of(text.Replace(right, wrong, StringComparison.Ordinal), PdfReader.Read);

        Assert.Equal((3, "Lost"), (facts.Document!.Pages, facts.Description!.Title));
        Assert.Single(facts.Problems);
    }

    [Fact]
    public void Pages_are_counted_where_the_root_does_not_say_how_many_there_are()
    {
        var file = new PdfBuilder()
            .Object(1, PdfBuilder.Catalog)
            .Object(2, "<< /Type /Pages /Kids [3 0 R 4 0 R 2 0 R] >>")
            .Object(3, "<< /Type /Page >>")
            .Object(4, "<< /Type /Pages /Kids [5 0 R 3 0 R] >>")
            .Object(5, "<< /Type /Page >>")
            .Table("/Root 1 0 R");

        Assert.Equal(2, Read(file).Document!.Pages);
    }

    [Fact]
    public void Metadata_tells_what_the_information_leaves_out()
    {
        var packet = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="2020-02-03T04:05:06Z">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">By XMP</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        var file = new PdfBuilder()
            .Object(1, "<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R >>")
            .Object(2, "<< /Type /Pages /Count 1 >>")
            .Stream(3, "/Type /Metadata", Encoding.UTF8.GetBytes(packet))
            .Table("/Root 1 0 R");

        var description = Read(file).Description!;

        Assert.Equal(("By XMP", "One; Two"), (description.Title, description.Author));
        Assert.Equal(new DateTimeOffset(2020, 2, 3, 4, 5, 6, TimeSpan.Zero), description.Created);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<< /A ")]
    public void Nesting_without_end_does_not_end_the_process(string opening)
    {
        var facts = Reading.Of("%PDF-1.4\n1 0 obj\n" + string.Concat(Enumerable.Repeat(opening, 100_000)) + "trailer << /Root 1 0 R >>",
            PdfReader.Read);

        Assert.Null(facts.Document!.Pages);
        Assert.NotEmpty(facts.Problems);
    }

    [Fact]
    public void A_large_file_costs_a_few_blocks()
    {
        var builder = new PdfBuilder().Object(1, PdfBuilder.Catalog).Object(2, "<< /Type /Pages /Count 7 >>");
        using var stored = new StoredObject(builder.Stream(3, "", new byte[20 << 20]).Table("/Root 1 0 R"));

        var facts = Reading.Of(stored, PdfReader.Read);

        Assert.Equal(7, facts.Document!.Pages);
        Assert.InRange(stored.BytesFetched, 1, 256 << 10);
    }

    static FactSheet Read(byte[] file) => Reading.Of(file, PdfReader.Read);
}
