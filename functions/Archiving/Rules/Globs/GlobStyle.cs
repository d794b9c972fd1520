namespace OnPut.Archiving.Rules.Globs;

/// <summary>What the <c>/</c> means to a <see cref="Glob"/>.</summary>
public enum GlobStyle
{
    /// <summary>It parts segments, as in a key: only <c>**</c> goes across.</summary>
    Path,

    /// <summary>It is a character like another, as in the value of a tag.</summary>
    Text,
}
