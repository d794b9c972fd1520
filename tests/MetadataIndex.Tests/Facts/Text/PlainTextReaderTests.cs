using System.Text;
using OnPut.MetadataIndex.Facts.Text;
using OnPut.MetadataIndex.Tests.Facts.Data;

namespace OnPut.MetadataIndex.Tests.Facts.Text;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb\rc", 3)]
    [InlineData("\n\n", 2)]
    public void Lines_are_counted_whatever_ends_them(string text, long lines)
    {
        var facts = Reading.Of(text, PlainTextReader.Read);

        Assert.Equal((lines, false), (facts.Text!.Lines, facts.Text.LinesAreEstimated));
    }

    [Fact]
    public void Lines_of_a_long_text_are_reckoned()
    {
        var facts = Reading.Of(string.Concat(Enumerable.Repeat("forty characters of nothing in a line\r\n", 30_000)), PlainTextReader.Read);

        Assert.InRange(facts.Text!.Lines!.Value, 29_990, 30_010);
        Assert.True(facts.Text.LinesAreEstimated);
    }

    [Fact]
    public void The_excerpt_is_folded_bounded_and_never_half_a_character()
    {
        var facts = Reading.Of("\uFEFF  One\u0000\r\n\t two \u0007" + new string('x', 489) + "😀😀", PlainTextReader.Read);

        Assert.Equal("One two " + new string('x', 489) + "😀", facts.Text!.Excerpt);
        Assert.Equal(499, facts.Text.Excerpt!.Length);
    }

    [Fact]
    public void A_character_that_the_sample_cuts_does_not_change_the_encoding()
    {
        for (var shift = 0; shift < 4; shift++)
            Assert.Equal("utf-8",
                Reading.Of(new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 200_000)), PlainTextReader.Read).Text!.Encoding);
    }

    [Fact]
    public void An_encoding_is_known_by_its_mark()
    {
        foreach (var (encoding, name) in new (Encoding, string)[]
        {
            (new UTF8Encoding(true), "utf-8"), (new UnicodeEncoding(false, true), "utf-16le"),
                (new UnicodeEncoding(true, true), "utf-16be"),
            (new UTF32Encoding(false, true), "utf-32le"), (new UTF32Encoding(true, true), "utf-32be"),
        })
        {
            var facts = Reading.Of("Grüße", PlainTextReader.Read, encoding);

            Assert.Equal((name, "Grüße"), (facts.Text!.Encoding, facts.Text.Excerpt));
        }
    }

    [Theory]
    [InlineData("windows-1252", "Die Straße führt über die Brücke, und schöne Gärten säumen den Weg. Es kostet 5 €.")]
    [InlineData("windows-1251", "Это обычный русский текст, который нужен, чтобы распознать кодировку по частоте букв.")]
    [InlineData("koi8-r", "Это обычный русский текст, который нужен, чтобы распознать кодировку по частоте букв.")]
    [InlineData("shift_jis", "これは日本語の文章です。文字コードを判定するために十分な長さが必要です。")]
    [InlineData("euc-jp", "これは日本語の文章です。文字コードを判定するために十分な長さが必要です。")]
    [InlineData("iso-2022-jp", "これは日本語の文章です。文字コードを判定するために十分な長さが必要です。")]
    [InlineData("big5", "這是一段繁體中文的文字，用來測試編碼的判斷是否正確，需要足夠的長度。")]
    [InlineData("iso-8859-7", "Αυτό είναι ένα ελληνικό κείμενο που χρειάζεται για να αναγνωριστεί η κωδικοποίηση.")]
    public void A_legacy_encoding_is_known_by_its_bytes(string name, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

        var facts = Reading.Of(bytes, PlainTextReader.Read).Text!;

        Assert.Equal((name, text), (facts.Encoding, facts.Excerpt));
    }

    [Fact]
    public void A_single_accent_is_taken_for_windows_1252() =>
        Assert.Equal(("windows-1252", "café"), Encoded(Reading.Of([.. "caf"u8, 0xE9], PlainTextReader.Read).Text!));

    static (string?, string?) Encoded(OnPut.MetadataIndex.Facts.TextFacts text) => (text.Encoding, text.Excerpt);
}
