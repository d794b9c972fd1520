namespace OnPut.MetadataIndex.Facts.Documents.Mail;

/// <summary>The parts of a message in parts: what follows a boundary line and looks like headers.</summary>
internal static class MailParts
{
    const int MostParts = 1000;
    const int MostHeaders = 8 << 10;

    public static int Count(byte[] message)
    {
        var (attachments, at) = (0, 0);
        for (var part = 0; part < MostParts && message.AsSpan(at).IndexOf("\n--"u8) is >= 0 and var found; part++)
        {
            at += found + 3;
            var lineEnd = message.AsSpan(at).IndexOf((byte)'\n');
            if (lineEnd < 0)
                break;
            var start = at + lineEnd + 1;
            if (IsAttachment(MailHeaders.Parse(message.AsSpan(start, Math.Min(MostHeaders, message.Length - start)))))
                attachments++;
        }
        return attachments;
    }

    public static bool IsAttachment(MailHeaders headers) =>
        headers.Text("Content-Disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;
}
