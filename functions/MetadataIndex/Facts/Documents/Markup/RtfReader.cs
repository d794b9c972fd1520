using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Markup;

/// <summary>Rich Text (RTF 1.9): the group of information near the start.</summary>
internal static class RtfReader
{
    const int MostBytes = 128 << 10;
    const int MostInfo = 32 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(MostBytes);
        if (!head.AsSpan().StartsWith("{\\rt"u8))
        {
            facts.Problem("rtf: there is no header at the start");
            return;
        }
        facts.Document = new() { IsEncrypted = false };
        var start = head.AsSpan().IndexOf("{\\info"u8);
        if (start < 0)
            return;
        var info = new RtfInfo(head[start..Math.Min(head.Length, start + MostInfo)], CodePages.Find(Number(head, "\\ansicpg"u8) ?? 0));
        info.Read();
        facts.Description = new()
        {
            Title = info.Text("title"),
            Subject = info.Text("subject"),
            Author = info.Text("author"),
            Keywords = TextList.Split(info.Text("keywords")),
            Description = info.Text("doccomm"),
            Created = info.Time("creatim"),
            Modified = info.Time("revtim"),
            Producer = Generator(head),
        };
        facts.Document = facts.Document with { Pages = info.Count("nofpages"), Words = info.Count("nofwords") };
    }

    static string? Generator(byte[] head)
    {
        var start = head.AsSpan().IndexOf("{\\*\\generator "u8);
        if (start < 0)
            return null;
        var text = head.AsSpan(start + 14);
        var end = text.IndexOfAny((byte)';', (byte)'}');
        return end < 0 ? null : FactText.Fold(Encoding.Latin1.GetString(text[..end]));
    }

    static int? Number(byte[] head, ReadOnlySpan<byte> word)
    {
        var start = head.AsSpan().IndexOf(word);
        if (start < 0)
            return null;
        var digits = head.AsSpan(start + word.Length);
        var end = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
