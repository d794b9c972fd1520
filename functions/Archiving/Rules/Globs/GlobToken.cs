using System.Text;

namespace OnPut.Archiving.Rules.Globs;

/// <summary>One step of a glob; a character is a Unicode scalar value, never half of one.</summary>
/// <param name="Ranges">From and to, both inclusive.</param>
/// <param name="IsNegated">One outside of <paramref name="Ranges"/>.</param>
/// <param name="TakesSlash">False where a <c>/</c> is never one of them.</param>
sealed record GlobToken(
    GlobTokenKind Kind,
    Rune Literal = default,
    IReadOnlyList<(Rune From, Rune To)>? Ranges = null,
    bool IsNegated = false,
    bool TakesSlash = false)
{
    static readonly Rune Slash = new('/');

    public static GlobToken Segment { get; } = new(GlobTokenKind.Segment);

    public static GlobToken Anything { get; } = new(GlobTokenKind.Anything, TakesSlash: true);

    public static GlobToken Segments { get; } = new(GlobTokenKind.Segments, TakesSlash: true);

    public bool IsSlash => Kind == GlobTokenKind.Literal && Literal == Slash;

    public bool IsRun => Kind is GlobTokenKind.Segment or GlobTokenKind.Anything or GlobTokenKind.Segments;

    /// <summary>Whether it takes this one character.</summary>
    public bool Takes(Rune character) => Kind switch
    {
        GlobTokenKind.Literal => character == Literal,
        GlobTokenKind.OneOf => (TakesSlash || character != Slash) && InRanges(character) != IsNegated,
        _ => TakesSlash || character != Slash,
    };

    bool InRanges(Rune character)
    {
        for (var i = 0; i < Ranges!.Count; i++)
            if (character >= Ranges[i].From && character <= Ranges[i].To)
                return true;
        return false;
    }
}
