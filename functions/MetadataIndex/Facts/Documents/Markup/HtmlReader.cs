using System.Net;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Markup;

/// <summary>Title, description, language, author and keywords out of the head of an HTML page.</summary>
internal static class HtmlReader
{
    const int MostBytes = 64 << 10;
    const int MostTags = 1000;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var text = Decode(content.Head(MostBytes));
        var (description, at) = (new DescriptionFacts(), 0);
        for (var tag = 0; tag < MostTags && HtmlTag.Next(text, at) is { } found && found.Name != "body"; tag++)
        {
            at = found.End;
            if (found.Name == "html")
                description = description with { Language = Clean(found.Attribute("lang") ?? found.Attribute("xml:lang")) };
            else if (found.Name == "meta")
                description = With(description, found.Attribute("name") ?? found.Attribute("property") ?? "",
                    Clean(found.Attribute("content")));
            else if (found.Name is "title" && description.Title is null)
                description = description with { Title = Clean(Inside(text, found.End, "</title")) };
            else if (found.Name is "script" or "style")
                at = found.End + Inside(text, found.End, $"</{found.Name}").Length;
        }
        if (description != new DescriptionFacts())
            facts.Description = description;
    }

    static DescriptionFacts With(DescriptionFacts facts, string name, string? value) => name.ToLowerInvariant() switch
    {
        "description" => facts with { Description = value },
        "og:description" => facts with { Description = facts.Description ?? value },
        "og:title" => facts with { Title = facts.Title ?? value },
        "author" => facts with { Author = value },
        "generator" => facts with { Producer = value },
        "copyright" => facts with { Copyright = value },
        "keywords" => facts with { Keywords = TextList.Split(value) },
        _ => facts,
    };

    static string Inside(string text, int start, string end)
    {
        var found = text.IndexOf(end, start, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? text[start..] : text[start..found];
    }

    static string? Clean(string? text) => FactText.Fold(WebUtility.HtmlDecode(text));

    /// <summary>By its mark, by what it says of itself, as UTF-8, or as the web's default.</summary>
    static string Decode(byte[] head)
    {
        if (head is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(head, 2, head.Length - 2);
        if (head is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(head, 2, head.Length - 2);
        var plain = Encoding.Latin1.GetString(head, 0, Math.Min(head.Length, 4096));
        var charset = plain.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var name = charset < 0
            ? ""
            : string.Concat(plain[(charset + 8)..].TrimStart('"', '\'')
                .TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));
        if (name.Length > 0 && CodePages.Find(name) is { } declared)
            return declared.GetString(head);
        var text = Encoding.UTF8.GetString(head);
        return text.AsSpan(0, Math.Max(0, text.Length - 4)).Contains('\uFFFD') ? CodePages.Find(0).GetString(head) : text;
    }
}
