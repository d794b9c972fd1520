using System.Text;
using OnPut.MetadataIndex.Facts.Documents.Ole;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

public sealed class OleReaderTests
{
    public static byte[] Document => CompoundBuilder.Of(
        ("WordDocument", new byte[32]),
        ("\u0005SummaryInformation", CompoundBuilder.Properties((2, "Caf\u00E9"), (4, "Ada"), (18, "Word"))));

    public static byte[] Message => CompoundBuilder.Of(
        ("__properties_version1.0", new byte[32]),
        ("__substg1.0_0037001F", Encoding.Unicode.GetBytes("Hello")),
        ("__substg1.0_0C1A001F", Encoding.Unicode.GetBytes("Ada")),
        ("__substg1.0_0C1F001E", Encoding.ASCII.GetBytes("ada@example.org")));

    [Fact]
    public void A_document_tells_its_summary()
    {
        var facts = Reading.Of(Document, OleReader.Read);

        Assert.Equal(("Café", "Ada", "Word"), (facts.Description!.Title, facts.Description.Author, facts.Description.Producer));
        Assert.False(facts.Document!.IsEncrypted);
    }

    [Fact]
    public void A_workbook_counts_its_sheets()
    {
        byte[] globals = [0x09, 0x08, 0, 0, 0x85, 0, 1, 0, 7, 0x85, 0, 0, 0, 0x0A, 0, 0, 0];

        Assert.Equal(2, Reading.Of(CompoundBuilder.Of(("Workbook", globals)), OleReader.Read).Document!.Pages);
    }

    [Fact]
    public void An_encrypted_package_is_one()
    {
        Assert.True(Reading.Of(CompoundBuilder.Of(("EncryptedPackage", [1])), OleReader.Read).Document!.IsEncrypted);
    }

    [Fact]
    public void A_message_tells_its_subject_and_sender()
    {
        var message = Reading.Of(Message, OleReader.Read).Message!;

        Assert.Equal(("Hello", "Ada <ada@example.org>", 0), (message.Subject, message.From, message.Attachments));
    }
}
