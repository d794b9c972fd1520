using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Rules;

/// <summary>A media type must match one of the patterns, whatever its case and its parameters.</summary>
/// <param name="Types">In lower case.</param>
public sealed record MediaTypeCondition(IReadOnlyList<Glob> Types)
{
    /// <summary>Twice 127 characters and the slash between: RFC 6838, section 4.2.</summary>
    const int LongestType = 255;

    /// <summary>What the content is counts more than what the uploader said it is.</summary>
    /// <param name="missing">What must be looked up before this can be told.</param>
    public bool Holds(ArchiveCandidate candidate, out ObjectAspects missing)
    {
        missing = ObjectAspects.None;
        if (candidate.Knows(ObjectAspects.DetectedType) && candidate.DetectedType is { } detected)
            return Matches(detected);
        if (candidate.Knows(ObjectAspects.DeclaredType))
            return candidate.DeclaredType is { } declared && Matches(declared);
        missing = (ObjectAspects.DeclaredType | ObjectAspects.DetectedType) & ~candidate.Known;
        return false;
    }

    bool Matches(ReadOnlySpan<char> type)
    {
        var parameters = type.IndexOf(';');
        var essence = (parameters < 0 ? type : type[..parameters]).Trim();
        if (essence.IsEmpty || essence.Length > LongestType)
            return false;
        Span<char> lower = stackalloc char[LongestType];
        return Types.AnyMatch(lower[..essence.ToLowerInvariant(lower)]);
    }
}
