using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>The end of the file, which names the place of the last cross-references.</summary>
internal static class PdfTail
{
    const int TailBytes = 2 << 10;

    /// <returns>null where nothing says it.</returns>
    public static long? FindStart(ContentReader content)
    {
        var tail = content.Tail(TailBytes);
        var at = tail.AsSpan().LastIndexOf("startxref"u8);
        return at >= 0 && new PdfParser(tail, at + "startxref".Length).ReadValue() is long start ? start : null;
    }

    /// <summary>The version after <c>%PDF-</c> and where that stands, within the first 1,024 bytes; null where it does not.</summary>
    public static (string? Version, long Offset)? FindHeader(ContentReader content)
    {
        var head = content.Head(1 << 10);
        var at = head.AsSpan().IndexOf("%PDF-"u8);
        if (at < 0)
            return null;
        var text = Encoding.Latin1.GetString(head, at + 5, Math.Min(8, head.Length - at - 5));
        return (Version(text), at);
    }

    /// <returns>null where it is none.</returns>
    public static string? Version(string text)
    {
        text = string.Concat(text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.'));
        return text.Length >= 3 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? text
            : null;
    }
}
