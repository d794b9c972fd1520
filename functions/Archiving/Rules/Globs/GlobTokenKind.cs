namespace OnPut.Archiving.Rules.Globs;

enum GlobTokenKind
{
    /// <summary>This very character.</summary>
    Literal,

    /// <summary>One character in a set, or outside of it: <c>[a-z]</c>, <c>[!a-z]</c>; <c>?</c> is one outside of the empty set.</summary>
    OneOf,

    /// <summary>Any characters of one segment, or none: <c>*</c>.</summary>
    Segment,

    /// <summary>Any characters at all, or none: <c>**</c>.</summary>
    Anything,

    /// <summary>Whole segments with the slash behind each: <c>**/</c>; none of them only where a segment begins.</summary>
    Segments,
}
