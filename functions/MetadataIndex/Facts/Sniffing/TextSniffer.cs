using System.Text.RegularExpressions;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>What kind of text a text is. The order is from the plainest mark to the vaguest.</summary>
internal static partial class TextSniffer
{
    public static ContentType Detect(string sample, bool isWhole)
    {
        var text = sample.AsSpan().TrimStart(" \t\r\n\f\uFEFF");
        if (text.IsEmpty)
            return new("text/plain", ContentKind.Text, ContentFormat.Text);
        return ByFirstWords(text)
            ?? (text[0] == '<' ? OfMarkup(text) : null)
            ?? JsonSniffer.Detect(text, isWhole)
            ?? OfMessage(sample)
            ?? (BeginsWithComment(text) ? new ContentType("text/plain", ContentKind.Text, ContentFormat.Text) : null)
            ?? TableSniffer.Detect(sample, isWhole)
            ?? (LooksLikeMarkdown(sample) ? new ContentType("text/markdown", ContentKind.Text, ContentFormat.Markdown) : null)
            ?? new("text/plain", ContentKind.Text, ContentFormat.Text);
    }

    static ContentType? ByFirstWords(ReadOnlySpan<char> text) => text switch
    {
        _ when text.StartsWith("solid ") && (text.IndexOf("facet") > 0 || text.IndexOf("endsolid") > 0) =>
            new ContentType("model/stl", ContentKind.Other),
        _ when Starts(text, "BEGIN:VCARD") => new ContentType("text/vcard", ContentKind.Text, ContentFormat.Text),
        _ when Starts(text, "BEGIN:VCALENDAR") => new("text/calendar", ContentKind.Text, ContentFormat.Text),
        _ when text.StartsWith("WEBVTT") && (text.Length == 6 || text[6] is '\n' or '\r' or '\t' or ' ') =>
            new("text/vtt", ContentKind.Text, ContentFormat.Text),
        _ when text.StartsWith("Windows Registry Editor Version ") => new("application/x-ms-regedit", ContentKind.Data),
        _ when text.StartsWith("%PDF-") => new("application/pdf", ContentKind.Document, ContentFormat.Pdf),
        _ when text.StartsWith("#EXTM3U") => new("application/vnd.apple.mpegurl", ContentKind.Text, ContentFormat.Text),
        _ when text.StartsWith("#!/") => new("text/x-shellscript", ContentKind.Text, ContentFormat.Text),
        _ when text.StartsWith("<?php") => new("text/x-php", ContentKind.Text, ContentFormat.Text),
        _ when text.StartsWith("%!") => new("application/postscript", ContentKind.Document),
        _ when Subtitles().IsMatch(text) => new("application/x-subrip", ContentKind.Text, ContentFormat.Text),
        _ => null,
    };

    static ContentType? OfMarkup(ReadOnlySpan<char> text)
    {
        var isXml = text.StartsWith("<?xml");
        if (MarkupRoot.Find(text) is { } root)
        {
            return root switch
            {
                "svg" => new("image/svg+xml", ContentKind.Image, ContentFormat.Svg),
                "html" when isXml => new("application/xhtml+xml", ContentKind.Text, ContentFormat.Html),
                "html" or "head" or "body" or "title" or "script" or "style" or "table" or "div" or "p" or "h1" or "meta" or "link" or "br"
                    or "a" or "iframe" or "font" when !isXml =>
                    new("text/html", ContentKind.Text, ContentFormat.Html),
                "xmpmeta" or "rdf" => new("application/rdf+xml", ContentKind.Data, ContentFormat.Xml),
                "gpx" => new("application/gpx+xml", ContentKind.Data, ContentFormat.Xml),
                "kml" => new("application/vnd.google-earth.kml+xml", ContentKind.Data, ContentFormat.Xml),
                "rss" => new("application/rss+xml", ContentKind.Text, ContentFormat.Xml),
                "feed" => new("application/atom+xml", ContentKind.Text, ContentFormat.Xml),
                _ when isXml || LooksClosed(text) => new("application/xml", ContentKind.Text, ContentFormat.Xml),
                _ => null,
            };
        }
        if (Starts(text, "<!doctype html"))
            return new("text/html", ContentKind.Text, ContentFormat.Html);
        return isXml ? new("application/xml", ContentKind.Text, ContentFormat.Xml) : null;
    }

    static bool LooksClosed(ReadOnlySpan<char> text) => text.IndexOf("</") > 0 || text.IndexOf("/>") > 0;

    /// <summary>RFC 5322 §2.2: a mailbox begins with "From " and the sender, a message with the fields of its header.</summary>
    static ContentType? OfMessage(string text)
    {
        if (text.StartsWith("From ", StringComparison.Ordinal) && MailboxLine().IsMatch(text))
            return new("application/mbox", ContentKind.Message, ContentFormat.Mbox);
        var known = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                break;
            if (line[0] is ' ' or '\t')
                continue;
            if (!FieldName().IsMatch(line))
                return null;
            if (KnownField().IsMatch(line))
                known++;
        }
        return known >= 2 ? new("message/rfc822", ContentKind.Message, ContentFormat.Eml) : null;
    }

    /// <summary>Two different marks, so that a lone dash or number does not make a text Markdown.</summary>
    static bool LooksLikeMarkdown(string text)
    {
        var marks = (Heading().IsMatch(text) ? 2 : 0) + (Link().IsMatch(text) ? 1 : 0) + (Fence().IsMatch(text) ? 2 : 0)
            + (ListItem().Count(text) >= 2 ? 1 : 0) + (Strong().IsMatch(text) ? 1 : 0) + (Underlined().IsMatch(text) ? 1 : 0);
        return marks >= 2 && !Code().IsMatch(text) && !IsMostlySettings(text);
    }

    /// <summary>Source code, whose licence may look like anything.</summary>
    static bool BeginsWithComment(ReadOnlySpan<char> text) => text.StartsWith("/*") || text.StartsWith("// ") || text.StartsWith("///");

    /// <summary>YAML, where comments look like headings; what stands before a Markdown text in it does not count.</summary>
    static bool IsMostlySettings(string text)
    {
        var (lines, settings) = (0, 0);
        foreach (var line in text.AsSpan(FrontMatter().Match(text).Length).EnumerateLines())
        {
            if (line.IsWhiteSpace() || line[0] == '#')
                continue;
            lines++;
            settings += Setting().IsMatch(line) ? 1 : 0;
        }
        return settings > 0 && settings * 3 >= lines;
    }

    static bool Starts(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\d+\r?\n\d{2}:\d{2}:\d{2}[,.]\d{3} --> ")]
    private static partial Regex Subtitles();

    [GeneratedRegex(@"^From [^\n]*\d{4}\r?\n[A-Za-z-]+:")]
    private static partial Regex MailboxLine();

    [GeneratedRegex("^[!-9;-~]+:")]
    private static partial Regex FieldName();

    [GeneratedRegex("^(From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Delivered-To|Content-Type|Reply-To|DKIM-Signature"
        + "|X-Mailer):", RegexOptions.IgnoreCase)]
    private static partial Regex KnownField();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\[\]\n]+\]\([^()\s]+\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}([-*+]|\d+\.) \S", RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\*\*\S[^*\n]*\*\*")]
    private static partial Regex Strong();

    [GeneratedRegex(@"^\S.*\r?\n(=|-){3,}\s*$", RegexOptions.Multiline)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"^\s*---\r?\n.*?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^ *(- )?[\w./""'$-]+:( |$)")]
    private static partial Regex Setting();

    /// <summary>Where lines that begin with "# " are comments and not headings.</summary>
    [GeneratedRegex(
        @"^(import |from [\w.]+ import|#include [<""]|#define \w|#if(n?def)? \w|def \w+\(|class \w+[:(]|"
        + @"[A-Z_]+=|\[[\w.-]+\]\s*$|[\w.-]+ ?= ?\S|[a-z_]+:\s*$)",
        RegexOptions.Multiline)]
    private static partial Regex Code();
}
