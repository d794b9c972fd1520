using System.Text;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>
/// The language of a text: by its script where that tells, by its small words where several share the script.
/// Null rather than a wrong one.
/// </summary>
internal static class LanguageGuess
{
    const int MostCharacters = 32 * 1024;
    const int FewestLetters = 20;
    const int FewestHits = 3;
    const int LongestWord = 12;

    /// <summary>Running text has one small word in three or four; source code far fewer.</summary>
    const double LeastShare = 0.12;

    /// <summary>How far ahead of the next language the best is to be.</summary>
    const double LeastLead = 1.15;

    /// <returns>As a BCP 47 tag.</returns>
    public static string? Of(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        var letters = ScriptCount.Of(start);
        if (letters.Total < FewestLetters)
            return null;
        return letters.Main switch
        {
            Script.Kana => "ja",
            Script.Han => letters[Script.Kana] * 20 > letters[Script.Han] ? "ja" : "zh",
            Script.Hangul => "ko",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Thai => "th",
            Script.Devanagari => "hi",
            Script.Armenian => "hy",
            Script.Georgian => "ka",
            Script.Arabic or Script.Cyrillic or Script.Latin => ByWords(start),
            _ => null,
        };
    }

    static string? ByWords(ReadOnlySpan<char> text)
    {
        var scores = new Dictionary<string, double>();
        var (words, hits) = (0, 0);
        var word = new StringBuilder(LongestWord);
        foreach (var character in text)
        {
            if (char.IsLetter(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                if (word.Length <= LongestWord)
                    word.Append(char.ToLowerInvariant(character));
                continue;
            }
            Count();
        }
        Count();

        if (scores.Count == 0 || hits < FewestHits || hits < words * LeastShare)
            return null;
        var ranked = scores.OrderByDescending(score => score.Value).Take(2).ToArray();
        return ranked.Length == 1 || ranked[0].Value >= ranked[1].Value * LeastLead ? ranked[0].Key : null;

        void Count()
        {
            if (word.Length == 0)
                return;
            words++;
            if (SmallWords.Languages.TryGetValue(word.ToString(), out var languages))
            {
                hits++;
                foreach (var language in languages)
                    scores[language] = scores.GetValueOrDefault(language) + 1 / Math.Sqrt(languages.Length);
            }
            word.Clear();
        }
    }
}
