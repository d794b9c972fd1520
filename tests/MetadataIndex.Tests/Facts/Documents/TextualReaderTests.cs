using OnPut.MetadataIndex.Facts.Documents.Mail;
using OnPut.MetadataIndex.Facts.Documents.Markup;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

public sealed class TextualReaderTests
{
    public const string Mail =
        "Received: x\r\nFrom: =?utf-8?Q?J=C3=B6rg?= <j@example.org>\r\nSubject: =?utf-8?B?w4Q=?=\r\n =?utf-8?B?w5Y=?= and\r\n\tmore\r\n"
        + "To: a@example.org\r\nDate: Tue, 1 Jul 2003 10:52:37 +0200 (CEST)\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
        + "Hello\r\n--b\r\nContent-Disposition: attachment; filename=x\r\n\r\nx\r\n--b--\r\n";

    public const string Rich = "{\\rtf1\\ansi\\ansicpg1252{\\info{\\title Caf\\'e9 \\u8364?}{\\author A}{\\creatim\\yr2010\\mo2\\dy3\\hr4\\min5}{\\nofpages3}{\\nofwords42}}text}";

    public const string Page = "<!DOCTYPE html><!-- <title>no</title> --><html lang=\"en-GB\"><head><meta charset=utf-8><script>var a='<title>no</title>';</script>"
        + "<title>One &amp;\n two</title><meta name=\"description\" content='It\"s > all'><meta content=Ada name=author></head><body><title>no</title>";

    [Fact]
    public void A_mail_tells_its_decoded_headers_and_counts_attachments()
    {
        var message = Reading.Of(Mail, MailReader.Read).Message!;

        Assert.Equal(("ÄÖ and more", "Jörg <j@example.org>", "a@example.org"), (message.Subject, message.From, message.To));
        Assert.Equal((new DateTimeOffset(2003, 7, 1, 10, 52, 37, TimeSpan.FromHours(2)), 1), (message.Date, message.Attachments));
    }

    [Fact]
    public void Rich_text_tells_its_information()
    {
        var facts = Reading.Of(Rich, RtfReader.Read);

        Assert.Equal(("Café €", "A"), (facts.Description!.Title, facts.Description.Author));
        Assert.Equal(new DateTimeOffset(2010, 2, 3, 4, 5, 0, TimeSpan.Zero), facts.Description.Created);
        Assert.Equal((3, 42), (facts.Document!.Pages, facts.Document.Words));
    }

    [Fact]
    public void A_page_tells_what_its_head_says()
    {
        var description = Reading.Of(Page, HtmlReader.Read).Description!;

        Assert.Equal(("One & two", "It\"s > all", "en-GB", "Ada"),
            (description.Title, description.Description, description.Language, description.Author));
    }
}
