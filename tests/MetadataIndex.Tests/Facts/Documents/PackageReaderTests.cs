using OnPut.MetadataIndex.Facts.Documents.Office;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

public sealed class PackageReaderTests
{
    [Fact]
    public void A_workbook_tells_its_properties_wherever_they_are_and_counts_its_sheets()
    {
        var facts = Reading.Of(Packages.Workbook, OoxmlReader.Read);

        Assert.Equal(("Sums & more", "Ada", "Sheets"), (facts.Description!.Title, facts.Description.Author, facts.Description.Producer));
        Assert.Equal(["x", "y"], facts.Description.Keywords!);
        Assert.Equal(new DateTimeOffset(2021, 5, 6, 7, 8, 9, TimeSpan.Zero), facts.Description.Created);
        Assert.Equal((2, null, false), (facts.Document!.Pages, facts.Document.Words, facts.Document.IsEncrypted));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void An_open_document_tells_who_began_it_and_what_was_counted()
    {
        var facts = Reading.Of(Packages.OpenDocument, OdfReader.Read);

        Assert.Equal(("Letter", "Ada"), (facts.Description!.Title, facts.Description.Author));
        Assert.Equal(("1.3", 4, 900, false),
            (facts.Document!.Version, facts.Document.Pages, facts.Document.Words, facts.Document.IsEncrypted));
    }

    [Fact]
    public void A_book_tells_its_first_title_and_all_its_authors()
    {
        var facts = Reading.Of(Packages.Book, EpubReader.Read);

        Assert.Equal(("Novel", "A; B", "en-GB"), (facts.Description!.Title, facts.Description.Author, facts.Description.Language));
        Assert.Equal(("3.0", null), (facts.Document!.Version, facts.Document.Pages));
    }

    [Fact]
    public void Properties_that_unpack_to_too_much_are_read_as_far_as_the_limit()
    {
        var bomb = Packages.Of(("docProps/core.xml", "<p><title>First</title><x>" + new string('a', 50 << 20) + "</x></p>"));

        var facts = Reading.Of(bomb, OoxmlReader.Read);

        Assert.Equal("First", facts.Description!.Title);
        Assert.Single(facts.Problems);
    }
}
