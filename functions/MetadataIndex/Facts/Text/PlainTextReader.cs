namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>Any text, source code too: encoding, language, lines and how it begins.</summary>
internal static class PlainTextReader
{
    const int ExcerptLength = 500;

    public static void Read(ContentReader content, FactSheet facts) => Describe(TextSample.Read(content), facts, isProse: true);

    /// <param name="isProse">False for data and markup, whose words are nobody's language.</param>
    public static void Describe(TextSample sample, FactSheet facts, bool isProse)
    {
        facts.Text = (facts.Text ?? new()) with
        {
            Encoding = sample.Encoding.Name,
            Language = isProse ? LanguageGuess.Of(sample.Text) : null,
            Lines = Lines(sample),
            LinesAreEstimated = !sample.IsWhole,
            Excerpt = FactText.Fold(sample.Text, ExcerptLength),
        };
    }

    static long Lines(TextSample sample)
    {
        if (sample.IsWhole)
            return LineCount.Of(sample.Text);
        var end = sample.Text.AsSpan().LastIndexOfAny('\n', '\r') + 1;
        // One line without an end in sight is all that can be said.
        return end == 0 ? 1 : sample.Reckon(LineCount.Of(sample.Text.AsSpan(0, end)), end);
    }
}
