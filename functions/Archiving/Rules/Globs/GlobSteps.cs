using System.Text;

namespace OnPut.Archiving.Rules.Globs;

/// <summary>
/// Follows all ways through the tokens at once, a character at a time: the work is at most characters times tokens, whatever both are.
/// </summary>
sealed class GlobSteps(GlobToken[] tokens)
{
    const int Bits = 64;
    const int MostWords = Glob.MostCharacters / Bits + 1;

    /// <summary>Whether they take all of <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public bool IsMatch(ReadOnlySpan<char> text, int start, int end)
    {
        var words = tokens.Length / Bits + 1;
        Span<ulong> now = stackalloc ulong[MostWords];
        Span<ulong> next = stackalloc ulong[MostWords];
        Reach(now, 0, text[..start]);
        while (start < end)
        {
            Rune.DecodeFromUtf16(text[start..end], out var character, out var length);
            start += length;
            var isAny = false;
            for (var word = 0; word < words; word++)
            {
                for (var left = now[word]; left != 0; left &= left - 1)
                    isAny |= Step(next, word * Bits + System.Numerics.BitOperations.TrailingZeroCount(left), character, text[..start]);
                now[word] = 0;
            }
            if (!isAny)
                return false;
            var taken = now;
            now = next;
            next = taken;
        }
        return (now[tokens.Length / Bits] >> tokens.Length % Bits & 1) != 0;
    }

    /// <summary>From the state before a token: on by this character, or nowhere.</summary>
    bool Step(Span<ulong> next, int state, Rune character, ReadOnlySpan<char> before)
    {
        if (state == tokens.Length || !tokens[state].Takes(character))
            return false;
        Reach(next, tokens[state].IsRun ? state : state + 1, before);
        return true;
    }

    /// <summary>Marks a state, and those behind it that take no character to get to.</summary>
    void Reach(Span<ulong> states, int state, ReadOnlySpan<char> before)
    {
        while (true)
        {
            states[state / Bits] |= 1UL << state % Bits;
            if (state == tokens.Length || !tokens[state].IsRun)
                return;
            if (tokens[state].Kind == GlobTokenKind.Segments && before is not ([] or [.., '/']))
                return;
            state++;
        }
    }
}
