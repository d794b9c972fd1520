namespace OnPut.MetadataIndex.Facts.Documents.Mail;

/// <summary>An e-mail (RFC 5322 with MIME): its headers, and how many attachments the first half MiB shows.</summary>
internal static class MailReader
{
    const int MostHeaders = 128 << 10;
    const int MostBody = 512 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var bytes = content.Head(MostHeaders);
        var headers = MailHeaders.Parse(bytes);
        if (headers.Count == 0)
        {
            facts.Problem("mail: there are no headers at the start");
            return;
        }
        var subject = headers.Text("Subject");
        facts.Message = new()
        {
            Subject = subject,
            From = headers.Text("From"),
            To = headers.Text("To"),
            Date = MailDate.Parse(headers.Text("Date")),
        };
        facts.Description = new() { Title = subject, Author = facts.Message.From };
        if (headers.Text("Content-Type") is not { } type || !type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            facts.Message = facts.Message with { Attachments = MailParts.IsAttachment(headers) ? 1 : 0 };
        else if (content.Length <= MostBody)
            facts.Message = facts.Message with { Attachments = MailParts.Count(content.Head(MostBody)) };
        else
            facts.Problem($"mail: attachments are counted in messages up to {MostBody} bytes, this one has {content.Length}");
    }
}
